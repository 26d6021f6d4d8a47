package id.suaralayanan.portal.complaints.filing;

import id.suaralayanan.portal.complaints.clock.Deadlines;
import id.suaralayanan.portal.complaints.keys.CaseReceipt;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.units.Unit;

/// What a citizen gets for a complaint.
///
/// @param isNew false when this very submission had been stored before
public record Filed(Ticket ticket, CaseReceipt receipt, Deadlines due, Unit unit, boolean isNew) {}
