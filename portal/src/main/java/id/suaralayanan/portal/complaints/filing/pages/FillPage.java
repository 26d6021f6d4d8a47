package id.suaralayanan.portal.complaints.filing.pages;

import static java.util.stream.Collectors.toMap;

import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.LanguageSwitch;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ServerWebExchange;

/// The page on which a complaint is written, also with what is wrong with it.
@Component
record FillPage(Registry registry, Messages messages, Clock clock) {
    /// Names of the inputs that the page has for the members of a complaint.
    private static final Map<String, String> INPUTS =
            Map.of(
                    "/text", "teks",
                    "/class", "jenis",
                    "/identity", "identitas",
                    "/service", "layanan",
                    "/happenedOn", "tanggal",
                    "/place", "tempat",
                    "/contact", "nama",
                    "/contact/name", "nama",
                    "/contact/email", "surel",
                    "/contact/phone", "hp");

    /// @param faults by the names of the inputs
    String show(
            PostedComplaint posted,
            List<FieldError> faults,
            ServerWebExchange exchange,
            Model model) {
        return show(posted.unit(), posted.draft(), posted.seal(), faults, exchange, model);
    }

    String show(
            Unit unit,
            ComplaintForm draft,
            String seal,
            List<FieldError> faults,
            ServerWebExchange exchange,
            Model model) {
        exchange.getResponse()
                .setStatusCode(faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        SentPage.probe(exchange);
        LanguageSwitch.by("adu", "/adu/" + unit.code() + "/ubah").offer(model);
        model.addAllAttributes(
                Map.of(
                        "unit", unit,
                        "services", openServices(unit),
                        "draft", draft,
                        "seal", seal,
                        "faults", faults,
                        "why", sentences(faults, exchange)));
        return "complaints/fill";
    }

    /// What is to put right, by the names of the inputs.
    List<FieldError> faults(PostedComplaint posted) {
        var faults = new ArrayList<>(posted.draft().faults(posted.unit().today(clock)));
        String service = posted.draft().service();
        if (!service.isEmpty()
                && openServices(posted.unit()).stream().noneMatch(s -> s.code().equals(service))) {
            faults.add(new FieldError("/service", "complaint.fault.service"));
        }
        return faults.stream().map(FillPage::ofInput).toList();
    }

    private static FieldError ofInput(FieldError fault) {
        return FieldError.in(
                INPUTS.getOrDefault(fault.pointer(), "teks"), fault.key(), fault.arguments());
    }

    /// The sentence of each field, for the words beside it.
    private Map<String, String> sentences(List<FieldError> faults, ServerWebExchange exchange) {
        return faults.stream()
                .collect(
                        toMap(
                                FieldError::field,
                                fault -> messages.of(Language.of(exchange), fault),
                                (first, _) -> first));
    }

    private List<Service> openServices(Unit unit) {
        return registry.services(unit).stream()
                .filter(service -> !service.isClosed(unit, clock))
                .toList();
    }

    /// @throws ProblemException 404, and 410 when it takes no complaints any more
    Unit open(String code) {
        Unit unit = registry.acting(registry.unitOrRefuse(code));
        if (unit.isClosed(clock)) {
            throw ProblemException.of(HttpStatus.GONE, "complaint-closed-unit");
        }
        return unit;
    }
}
