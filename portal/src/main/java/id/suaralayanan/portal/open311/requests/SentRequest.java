package id.suaralayanan.portal.open311.requests;

import id.suaralayanan.portal.complaints.filing.Filing;
import id.suaralayanan.portal.complaints.filing.pages.ComplaintForm;
import id.suaralayanan.portal.complaints.lifecycle.IdentityMode;
import id.suaralayanan.portal.open311.CallArguments;
import id.suaralayanan.portal.open311.services.ServiceType;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.FieldErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A complaint as the program of somebody else sends it, read into the complaint form: from there
/// on the form's own rules hold.
///
/// Whoever leaves a name or an address and chooses nothing is confidential; whoever reports a levy,
/// abuse or a conflict of interest is not read by the unit first. Never prints itself.
///
/// @param form with a text also where the client sent none: then the service says it
record SentRequest(ServiceType type, ComplaintForm form, List<FieldError> faults) {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]{1,500}");
    private static final int DAY = "2026-11-03".length();
    private static final List<String> CHOICE = List.of("yes", "no");

    /// @param unit code of the unit
    /// @param called what the service is called, where the client says nothing more
    static SentRequest of(CallArguments given, ServiceType type, String unit, String called) {
        String day = first(given, "happened_on");
        var form =
                new ComplaintForm(
                        unit,
                        first(given, "service"),
                        type.kind().name(),
                        identity(given),
                        first(given, "secret").equals("yes"),
                        isOfIntegrity(given, type),
                        "",
                        text(given, called),
                        day.substring(0, Math.min(DAY, day.length())),
                        SentPlace.of(given),
                        name(given),
                        given.text("email"),
                        given.text("phone"),
                        "");
        return new SentRequest(type, form, faults(given, day));
    }

    private static List<FieldError> faults(CallArguments given, String day) {
        var faults = new FieldErrors();
        faults.require(
                day.isEmpty() || DATE.matcher(day).matches(), "happened_on", "open311.fault.day");
        for (var question : List.of("secret", "integrity")) {
            var chosen = first(given, question);
            faults.require(
                    chosen.isEmpty() || CHOICE.contains(chosen),
                    question,
                    "open311.fault.choice",
                    question);
        }
        String media = given.text("media_url");
        faults.require(
                media.isEmpty() || WEB.matcher(media).matches(),
                "media_url",
                "open311.fault.media");
        SentPlace.check(given, faults);
        return faults.list();
    }

    /// Everything that keeps it from being stored.
    ///
    /// @param today at the unit
    List<FieldError> allFaults(LocalDate today) {
        var all = new ArrayList<>(faults);
        all.addAll(form.faults(today));
        return all;
    }

    Filing filing(UUID key) {
        return form.filing(key, type.isComplaint() ? type.name() : null);
    }

    /// Whether its client may follow it: where protected ones came from is kept nowhere.
    boolean isFollowed() {
        return !form.integrity()
                && !form.secret()
                && !form.identity().equals(IdentityMode.CONFIDENTIAL.name());
    }

    private static String identity(CallArguments given) {
        var chosen = first(given, "identity");
        if (!chosen.isEmpty()) {
            return chosen;
        }
        boolean isNamed =
                !name(given).isEmpty()
                        || !given.text("email").isEmpty()
                        || !given.text("phone").isEmpty();
        return (isNamed ? IdentityMode.CONFIDENTIAL : IdentityMode.ANONYMOUS).name();
    }

    private static boolean isOfIntegrity(CallArguments given, ServiceType type) {
        var chosen = first(given, "integrity");
        return chosen.isEmpty() ? type.isOfIntegrity() : chosen.equals("yes");
    }

    private static String text(CallArguments given, String called) {
        return Stream.of(given.optional("description").orElse(called), given.text("media_url"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String name(CallArguments given) {
        return (given.text("first_name") + " " + given.text("last_name")).strip();
    }

    private static String first(CallArguments given, String code) {
        return given.attribute(code).stream().findFirst().orElse("");
    }

    @Override
    public String toString() {
        return "SentRequest[hidden]";
    }
}
