package id.suaralayanan.portal.complaints;

import id.suaralayanan.portal.complaints.clock.Deadlines;
import id.suaralayanan.portal.complaints.keys.CaseReceipt;
import id.suaralayanan.portal.complaints.keys.Ticket;
import id.suaralayanan.portal.units.Unit;

/// What a citizen gets for a complaint.
///
/// @param isNew false when this very submission had been stored before
public record Filed(Ticket ticket, CaseReceipt receipt, Deadlines due, Unit unit, boolean isNew) {}
