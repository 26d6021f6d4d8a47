package id.suaralayanan.portal.open311.requests;

import id.suaralayanan.portal.open311.CallArguments;
import id.suaralayanan.portal.open311.requests.RequestQuery.Window;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/// Which updates are asked for. Clients of the extension know no pages and take what comes for
/// everything: such a client gets everything, or is told to ask for less. One that asks for pages
/// gets them.
///
/// @param page 0 where no page was asked for
/// @param size of a page, or the most that is told at once
record UpdateQuery(Window window, int page, int size) {
    static final int MOST_AT_ONCE = 10_000;
    private static final int LAST_PAGE = 10_000;

    /// @throws ProblemException 400 for what cannot be read, and for more than 90 days
    static UpdateQuery of(CallArguments given, Instant now) {
        var page = given.count("page", LAST_PAGE);
        var size = given.count("page_size", RequestQuery.MOST);
        var window = RequestQuery.window(given, now);
        return page.isEmpty() && size.isEmpty()
                ? new UpdateQuery(window, 0, MOST_AT_ONCE)
                : new UpdateQuery(window, page.orElse(1), size.orElse(RequestQuery.MOST));
    }

    long skipped() {
        return Math.max(0, page - 1L) * size;
    }

    /// @throws ProblemException 400 for more than can be told at once, where no page was asked for
    void refuseTooMany(int found) {
        if (page == 0 && found > size) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "open311-updates", size);
        }
    }
}
