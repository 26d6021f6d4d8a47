package id.suaralayanan.portal.complaints.filing;

import id.suaralayanan.portal.complaints.calendars.Calendars;
import id.suaralayanan.portal.complaints.clock.Clocks;
import id.suaralayanan.portal.complaints.keys.CaseKeys;
import id.suaralayanan.portal.complaints.keys.ContactSeal;
import id.suaralayanan.portal.complaints.lifecycle.IdentityMode;
import id.suaralayanan.portal.database.StoreFailure;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Takes complaints in: each submission once, with deadlines, a ticket and a receipt.
///
/// The receipt follows from the submission's key and is stored nowhere. Who complains
/// confidentially is sealed before the row is written; no address of a visitor is seen here.
@Component
public final class Filings {
    private static final int TICKETS_TRIED = 5;

    private final Registry registry;
    private final Calendars calendars;
    private final FilingStore store;
    private final CaseKeys keys;
    private final ContactSeal seal;
    private final Clock clock;

    Filings(
            Registry registry,
            Calendars calendars,
            FilingStore store,
            CaseKeys keys,
            ContactSeal seal,
            Clock clock) {
        this.registry = registry;
        this.calendars = calendars;
        this.store = store;
        this.keys = keys;
        this.seal = seal;
        this.clock = clock;
    }

    /// As [#file(Filing, Set)], with no sign noticed on the way.
    public Mono<Filed> file(Filing filing) {
        return file(filing, Set.of());
    }

    /// Stores the complaint; the same submission gives the same answer again.
    ///
    /// @param noticed signs of spam that only its way here shows
    /// @throws ProblemException 404 unknown unit or service, 410 closed, 422 another complaint came
    ///   with this key
    public Mono<Filed> file(Filing filing, Set<SpamSign> noticed) {
        Unit unit = registry.acting(registry.unitOrRefuse(filing.unit()));
        Optional<Service> service =
                Optional.ofNullable(filing.service())
                        .map(code -> registry.serviceOrRefuse(unit, code));
        if (unit.isClosed(clock) || service.filter(s -> s.isClosed(unit, clock)).isPresent()) {
            return replay(submission(filing, 0), filing, unit)
                    .switchIfEmpty(
                            ProblemException.signal(HttpStatus.GONE, "complaint-closed-unit"));
        }
        Instant received = received(filing);
        return StoreFailure.beforeStoring(clocks(unit, filing))
                .map(clocks -> place(unit, service.orElse(null), received, clocks))
                .flatMap(place -> add(filing, unit, place.noticing(noticed), 0));
    }

    private Mono<Clocks> clocks(Unit unit, Filing filing) {
        return calendars.clocks(
                unit.calendar(), unit.zone(), filing.clockKind(), unit.today(clock));
    }

    private Mono<Filed> add(Filing filing, Unit unit, FilingStore.Place place, int attempt) {
        var submission = submission(filing, attempt);
        return StoreFailure.named(store.add(submission, filing, place, sealed(filing, submission)))
                .filter(added -> added)
                .map(_ ->
                        new Filed(
                                submission.ticket(),
                                keys.receipt(filing.key()),
                                place.due(),
                                unit,
                                true))
                .switchIfEmpty(Mono.defer(() -> replay(submission, filing, unit)))
                .onErrorResume(
                        DuplicateKeyException.class,
                        taken ->
                                replay(submission, filing, unit)
                                        .switchIfEmpty(again(filing, unit, place, attempt, taken)));
    }

    /// With another ticket.
    private Mono<Filed> again(
            Filing filing, Unit unit, FilingStore.Place place, int attempt, Throwable taken) {
        return attempt < TICKETS_TRIED
                ? Mono.defer(() -> add(filing, unit, place, attempt + 1))
                : Mono.error(taken);
    }

    /// The answer of the first time, if there was one.
    private Mono<Filed> replay(FilingStore.Submission submission, Filing filing, Unit unit) {
        return StoreFailure.afterStoring(store.earlier(submission))
                .map(earlier -> {
                    if (!earlier.samePayload()) {
                        throw ProblemException.of(
                                HttpStatus.UNPROCESSABLE_CONTENT, "complaint-other");
                    }
                    return new Filed(
                            earlier.ticket(),
                            keys.receipt(filing.key()),
                            earlier.due(),
                            unit,
                            false);
                });
    }

    private FilingStore.Submission submission(Filing filing, int attempt) {
        return new FilingStore.Submission(
                keys.stored(filing.key()),
                keys.fingerprint(filing.payload()),
                keys.ticket(filing.key(), attempt),
                keys.hash(keys.receipt(filing.key())));
    }

    private Instant received(Filing filing) {
        Instant now = clock.instant();
        return now.truncatedTo(filing.isDiscreet() ? ChronoUnit.HOURS : ChronoUnit.MILLIS);
    }

    private static FilingStore.Place place(
            Unit unit, @Nullable Service service, Instant received, Clocks clocks) {
        return new FilingStore.Place(
                unit.id(),
                service == null ? null : service.id(),
                received,
                clocks.deadlines(received),
                clocks.version(received),
                Set.of());
    }

    private FilingStore.@Nullable Sealed sealed(Filing filing, FilingStore.Submission submission) {
        Contact contact = filing.contact();
        if (contact == null || filing.identity() != IdentityMode.CONFIDENTIAL) {
            return null;
        }
        return new FilingStore.Sealed(
                seal.keyId(), seal.seal(json(contact), submission.ticket().text()));
    }

    private static String json(Contact contact) {
        Map<String, String> parts = new TreeMap<>();
        Optional.ofNullable(contact.name()).ifPresent(name -> parts.put("name", name));
        Optional.ofNullable(contact.email()).ifPresent(email -> parts.put("email", email));
        Optional.ofNullable(contact.phone()).ifPresent(phone -> parts.put("phone", phone));
        return JsonMapper.shared().writeValueAsString(parts);
    }
}
