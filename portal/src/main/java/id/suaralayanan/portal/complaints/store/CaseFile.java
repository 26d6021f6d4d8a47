package id.suaralayanan.portal.complaints.store;

import id.suaralayanan.portal.complaints.clock.Clocks;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.CaseEvent;
import id.suaralayanan.portal.complaints.lifecycle.CaseMessage;
import id.suaralayanan.portal.units.Unit;
import java.util.List;

/// A case with its history, its conversation and the clocks it runs by.
public record CaseFile(
        Case current,
        Unit unit,
        List<CaseEvent> events,
        List<CaseMessage> messages,
        Clocks clocks) {
    public CaseFile {
        events = List.copyOf(events);
        messages = List.copyOf(messages);
    }

    /// The history without what concerns officers alone.
    public List<CaseEvent> eventsForCitizens() {
        return events.stream().filter(event -> !event.isForOfficersOnly()).toList();
    }
}
