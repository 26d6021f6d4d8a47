package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.filing.Contact;
import id.suaralayanan.portal.complaints.filing.Filing;
import id.suaralayanan.portal.complaints.form.MessageText;
import id.suaralayanan.portal.complaints.form.Texts;
import id.suaralayanan.portal.complaints.lifecycle.ComplaintClass;
import id.suaralayanan.portal.complaints.lifecycle.IdentityMode;
import id.suaralayanan.portal.web.JsonInput;
import id.suaralayanan.portal.web.ProblemException.Fault;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A complaint as it was typed, with every answer kept whether it is right or wrong; an absent one
/// is empty. Never prints itself.
///
/// @param trap what stands in the field that people do not see
public record ComplaintForm(
        String unit,
        String service,
        String kind,
        String identity,
        boolean secret,
        boolean integrity,
        String text,
        String happenedOn,
        String place,
        String name,
        String email,
        String phone,
        String trap) {
    static final int LONGEST_TEXT = MessageText.LONGEST;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1945, 8, 17);
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\",;]+@[^@\\s<>\",;]+\\.[^@\\s<>\",;.]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ().-]{6,40}");

    public ComplaintForm {
        text = Texts.cleaned(text);
        place = Texts.onOneLine(place);
        name = Texts.onOneLine(name);
        email = Texts.onOneLine(email);
        phone = Texts.onOneLine(phone);
        happenedOn = Texts.onOneLine(happenedOn);
        trap = Texts.onOneLine(trap);
    }

    static ComplaintForm empty(String unit, String service) {
        return new ComplaintForm(
                unit, service, "COMPLAINT", "ANONYMOUS", false, false, "", "", "", "", "", "", "");
    }

    static ComplaintForm of(JsonInput json) {
        JsonInput contact = json.object("contact");
        var draft =
                new ComplaintForm(
                        json.text("unit"),
                        json.text("service"),
                        json.text("class"),
                        json.text("identity"),
                        Boolean.TRUE.equals(json.truth("secret")),
                        Boolean.TRUE.equals(json.truth("integrity")),
                        json.text("text"),
                        json.text("happenedOn"),
                        json.text("place"),
                        contact.text("name"),
                        contact.text("email"),
                        contact.text("phone"),
                        "");
        contact.faults();
        return draft;
    }

    static ComplaintForm of(String unit, MultiValueMap<String, String> form) {
        return new ComplaintForm(
                unit,
                first(form, "layanan"),
                first(form, "jenis"),
                first(form, "identitas"),
                form.containsKey("rahasia"),
                form.containsKey("integritas"),
                first(form, "teks"),
                first(form, "tanggal"),
                first(form, "tempat"),
                first(form, "nama"),
                first(form, "surel"),
                first(form, "hp"),
                first(form, "website"));
    }

    /// What keeps it from being stored, each with the pointer of its member.
    ///
    /// @param today at the unit
    List<Fault> faults(LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (unit.isEmpty()) {
            faults.add(new Fault("/unit", "complaint.fault.unit"));
        }
        checkText(faults);
        if (read(ComplaintClass.class, kind).isEmpty()) {
            faults.add(new Fault("/class", "complaint.fault.class"));
        }
        if (read(IdentityMode.class, identity).isEmpty()) {
            faults.add(new Fault("/identity", "complaint.fault.identity"));
        }
        checkDay(faults, today);
        checkShort(faults, "/place", place, LONGEST_PLACE);
        checkContact(faults);
        return faults;
    }

    /// The complaint; only for a draft without faults.
    Filing filing(UUID key) {
        return new Filing(
                key,
                unit,
                given(service),
                ComplaintClass.valueOf(kind),
                IdentityMode.valueOf(identity),
                secret,
                integrity,
                text,
                happenedOn.isEmpty() ? null : LocalDate.parse(happenedOn),
                given(place),
                hasContact() ? new Contact(given(name), given(email), given(phone)) : null);
    }

    /// The answers under the names of the form's fields, to be carried through the check page.
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("layanan", service);
        fields.put("jenis", kind);
        fields.put("identitas", identity);
        if (secret) {
            fields.put("rahasia", "ya");
        }
        if (integrity) {
            fields.put("integritas", "ya");
        }
        fields.put("teks", text);
        fields.put("tanggal", happenedOn);
        fields.put("tempat", place);
        fields.put("nama", name);
        fields.put("surel", email);
        fields.put("hp", phone);
        fields.put("website", trap);
        return fields;
    }

    /// Whether one of the fields that stand in the fold is filled in.
    public boolean hasDetails() {
        return !(service + happenedOn + place).isEmpty() || !kind.equals("COMPLAINT");
    }

    public boolean hasContact() {
        return !(name.isEmpty() && email.isEmpty() && phone.isEmpty());
    }

    private void checkText(List<Fault> faults) {
        if (text.isEmpty()) {
            faults.add(new Fault("/text", "complaint.fault.text"));
        } else if (Texts.length(text) > LONGEST_TEXT) {
            faults.add(new Fault("/text", "complaint.fault.long", LONGEST_TEXT));
        } else if (!Texts.isReadable(text)) {
            faults.add(new Fault("/text", "complaint.fault.characters"));
        }
    }

    private void checkDay(List<Fault> faults, LocalDate today) {
        try {
            if (happenedOn.isEmpty()) {
                return;
            }
            LocalDate day = LocalDate.parse(happenedOn);
            if (day.isAfter(today) || day.isBefore(EARLIEST)) {
                faults.add(new Fault("/happenedOn", "complaint.fault.future"));
            }
        } catch (DateTimeParseException _) {
            faults.add(new Fault("/happenedOn", "complaint.fault.date"));
        }
    }

    private void checkContact(List<Fault> faults) {
        if (hasContact() && identity.equals(IdentityMode.ANONYMOUS.name())) {
            faults.add(new Fault("/contact", "complaint.fault.contact"));
            return;
        }
        checkShort(faults, "/contact/name", name, LONGEST_NAME);
        checkShort(faults, "/contact/email", email, LONGEST_EMAIL);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            faults.add(new Fault("/contact/email", "complaint.fault.email"));
        }
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            faults.add(new Fault("/contact/phone", "complaint.fault.phone"));
        }
    }

    private static void checkShort(List<Fault> faults, String pointer, String text, int longest) {
        if (Texts.length(text) > longest) {
            faults.add(new Fault(pointer, "complaint.fault.long", longest));
        } else if (!Texts.isReadable(text)) {
            faults.add(new Fault(pointer, "complaint.fault.characters"));
        }
    }

    private static <E extends Enum<E>> Optional<E> read(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String first(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return "Draft[hidden]";
    }
}
