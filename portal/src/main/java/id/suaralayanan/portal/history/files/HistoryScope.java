package id.suaralayanan.portal.history.files;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.SeeOther;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// Whose history an officer sees and changes: the head that of the own unit, the admin any unit's.
/// Other officers of a unit see which files there are.
@Component
record HistoryScope(PastImports imports, Registry registry) {
    static boolean acts(Officer officer) {
        return officer.role() == Role.UNIT_HEAD || officer.role() == Role.ADMIN;
    }

    static void refuseWhoDoesNotAct(Officer officer) {
        if (!acts(officer)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "status.403");
        }
    }

    static String area(Officer officer) {
        return officer.role() == Role.ADMIN ? HistoryPages.ADMIN : HistoryPages.UNIT;
    }

    static String here(Officer officer) {
        return officer.role() == Role.ADMIN ? "admin-riwayat" : "unit-riwayat";
    }

    static Rendering to(String address) {
        return SeeOther.at(address);
    }

    /// @param asked code of a unit; only the admin may ask
    Optional<Unit> unit(Officer officer, Optional<String> asked) {
        return officer.role() == Role.ADMIN
                ? asked.map(code -> code.strip().toUpperCase(Locale.ROOT)).flatMap(registry::unit)
                : registry.unit(officer.ownUnit().code());
    }

    boolean reaches(Officer officer, int unit) {
        return officer.role() == Role.ADMIN || officer.ownUnit().unit() == unit;
    }

    /// A file of a unit that is in reach; 404 for any other.
    Mono<PastImport> known(Officer officer, String id) {
        refuseWhoDoesNotAct(officer);
        Mono<PastImport> found =
                id.matches("\\d{1,18}") ? imports.find(Long.parseLong(id)) : Mono.empty();
        return found.filter(file -> reaches(officer, file.unit()))
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }
}
