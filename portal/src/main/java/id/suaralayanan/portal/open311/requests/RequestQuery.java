package id.suaralayanan.portal.open311.requests;

import id.suaralayanan.portal.open311.CallArguments;
import id.suaralayanan.portal.open311.Moments;
import id.suaralayanan.portal.open311.services.Jurisdiction;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;

/// What is asked for of the public requests: at most 90 days, the newest first.
///
/// @param codes of services; empty for all
/// @param states `open`, `closed`; empty for both
/// @param changedFrom only what became public or changed then or later, for clients that follow
/// @param changedTo likewise
record RequestQuery(
        Jurisdiction jurisdiction,
        List<String> codes,
        Set<String> states,
        Instant from,
        Instant to,
        Optional<Instant> changedFrom,
        Optional<Instant> changedTo,
        int page,
        int pageSize) {
    static final int MOST = 1000;
    private static final int LAST_PAGE = 10_000;
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Set<String> STATES = Set.of("open", "closed");

    /// @throws ProblemException 400 for what cannot be read, and for more than 90 days
    static RequestQuery of(CallArguments given, Jurisdiction jurisdiction, Instant now) {
        var changedFrom = moment(given, "updated_after");
        var changedTo = moment(given, "updated_before");
        var asked = window(given, now);
        // Whoever asks for changes wants them however old the request is.
        boolean byChange =
                (changedFrom.isPresent() || changedTo.isPresent())
                        && given.text("start_date").isEmpty()
                        && given.text("end_date").isEmpty();
        return new RequestQuery(
                jurisdiction,
                given.list("service_code"),
                states(given),
                byChange ? Instant.EPOCH : asked.from(),
                byChange ? now : asked.to(),
                changedFrom,
                changedTo,
                given.count("page", LAST_PAGE).orElse(1),
                given.count("page_size", MOST).orElse(MOST));
    }

    record Window(Instant from, Instant to) {}

    static Window window(CallArguments given, Instant now) {
        var from = moment(given, "start_date");
        var to = moment(given, "end_date");
        Instant end = to.or(() -> from.map(start -> start.plus(LONGEST))).orElse(now);
        Instant start = from.orElseGet(() -> end.minus(LONGEST));
        if (start.isAfter(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "open311-window");
        }
        return new Window(start, end);
    }

    private static Optional<Instant> moment(CallArguments given, String name) {
        return given.optional(name)
                .map(typed ->
                        Moments.read(typed)
                                .filter(RequestQuery::isNear)
                                .orElseThrow(() ->
                                        ProblemException.of(
                                                HttpStatus.BAD_REQUEST, "open311-date", name)));
    }

    /// Within what a database can hold.
    private static boolean isNear(Instant at) {
        return at.isAfter(Instant.EPOCH.minus(Duration.ofDays(36_500)))
                && at.isBefore(Instant.EPOCH.plus(Duration.ofDays(365_000)));
    }

    private static Set<String> states(CallArguments given) {
        var asked =
                given.list("status").stream().map(state -> state.toLowerCase(Locale.ROOT)).toList();
        if (!STATES.containsAll(asked)) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "open311-status");
        }
        return Set.copyOf(asked);
    }

    long skipped() {
        return (page - 1L) * pageSize;
    }

    /// Whether open, closed or both are asked for.
    boolean wants(String state) {
        return states.isEmpty() || states.contains(state);
    }
}
