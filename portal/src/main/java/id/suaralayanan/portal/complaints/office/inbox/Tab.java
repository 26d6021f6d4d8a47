package id.suaralayanan.portal.complaints.office.inbox;

import id.suaralayanan.portal.complaints.lifecycle.Status;
import id.suaralayanan.portal.complaints.office.InboxScope;
import java.util.Arrays;
import java.util.stream.Stream;

/// The three parts of an inbox. An appeal is to do for the level above, and in work for the unit.
public enum Tab {
    /// Perlu tindakan.
    TODO("tindakan", Status.RECEIVED, Status.VERIFIED, Status.REOPENED, Status.APPEALED),
    /// Dikerjakan, or waiting for the citizen or the level above.
    DOING(
            "dikerjakan",
            Status.IN_PROGRESS,
            Status.WAITING_CITIZEN,
            Status.REPLIED,
            Status.APPEALED),
    /// Selesai.
    DONE(
            "selesai",
            Status.FINISHED,
            Status.FINISHED_UNCONFIRMED,
            Status.REJECTED,
            Status.WITHDRAWN);

    private final String address;
    private final Status[] statuses;

    Tab(String address, Status... statuses) {
        this.address = address;
        this.statuses = statuses;
    }

    /// As it stands in the address of the page.
    public String address() {
        return address;
    }

    public String[] statuses(InboxScope box) {
        Tab ofAppeals = box == InboxScope.OWN ? DOING : TODO;
        return Stream.of(statuses)
                .filter(status -> status != Status.APPEALED || this == ofAppeals)
                .map(Status::name)
                .toArray(String[]::new);
    }

    /// The first tab where the address names none.
    public static Tab of(String address) {
        return Arrays.stream(values())
                .filter(tab -> tab.address.equals(address))
                .findFirst()
                .orElse(TODO);
    }
}
