package id.suaralayanan.portal.alerts;

/// What lies on an office's desk.
///
/// @param due complaints that are to be dealt with today or on the next working day
/// @param dueInWeek within seven days
/// @param late past their deadline
/// @param arrived in the week before
/// @param workday whether the office works today
record PendingWork(int due, int dueInWeek, int late, int arrived, boolean workday) {}
