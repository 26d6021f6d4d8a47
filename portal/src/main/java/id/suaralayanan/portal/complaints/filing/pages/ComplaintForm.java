package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.filing.Contact;
import id.suaralayanan.portal.complaints.filing.Filing;
import id.suaralayanan.portal.complaints.form.MessageText;
import id.suaralayanan.portal.complaints.lifecycle.ComplaintClass;
import id.suaralayanan.portal.complaints.lifecycle.IdentityMode;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.JsonInput;
import id.suaralayanan.portal.web.form.PlainText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A complaint as it was typed, with every answer kept whether it is right or wrong; an absent one
/// is empty. Never prints itself.
///
/// @param masking whether the unit is to read it without personal data: `ya`, `tidak`, or empty for
///   what the choice of identity brings
/// @param trap what stands in the field that people do not see
public record ComplaintForm(
        String unit,
        String service,
        String kind,
        String identity,
        boolean secret,
        boolean integrity,
        String masking,
        String text,
        String happenedOn,
        String place,
        String name,
        String email,
        String phone,
        String trap) {
    static final int LONGEST_TEXT = MessageText.LONGEST;

    public ComplaintForm {
        text = PlainText.cleanIfReadable(text);
        place = PlainText.lineIfReadable(place);
        name = PlainText.lineIfReadable(name);
        email = PlainText.lineIfReadable(email);
        phone = PlainText.lineIfReadable(phone);
        happenedOn = PlainText.lineIfReadable(happenedOn);
        trap = PlainText.lineIfReadable(trap);
    }

    static ComplaintForm empty(String unit, String service) {
        return new ComplaintForm(
                unit,
                service,
                "COMPLAINT",
                "ANONYMOUS",
                false,
                false,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
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
                        masking(json.truth("mask")),
                        json.text("text"),
                        json.text("happenedOn"),
                        json.text("place"),
                        contact.text("name"),
                        contact.text("email"),
                        contact.text("phone"),
                        "");
        contact.errors();
        return draft;
    }

    static ComplaintForm of(String unit, Form form) {
        return new ComplaintForm(
                unit,
                form.raw("layanan"),
                form.raw("jenis"),
                form.raw("identitas"),
                form.has("rahasia"),
                form.has("integritas"),
                form.raw("samar"),
                form.raw("teks"),
                form.raw("tanggal"),
                form.raw("tempat"),
                form.raw("nama"),
                form.raw("surel"),
                form.raw("hp"),
                form.raw("website"));
    }

    /// What keeps it from being stored, each with the pointer of its member.
    ///
    /// @param today at the unit
    public List<FieldError> faults(LocalDate today) {
        return new ComplaintFaults(this).of(today);
    }

    /// The complaint; only for a draft without faults.
    public Filing filing(UUID key) {
        return filing(key, null);
    }

    /// As [#filing(UUID)], under the category that the sender names.
    public Filing filing(UUID key, @Nullable String category) {
        return new Filing(
                key,
                unit,
                given(service),
                ComplaintClass.valueOf(kind),
                IdentityMode.valueOf(identity),
                secret,
                integrity,
                isMasked(),
                text,
                happenedOn.isEmpty() ? null : LocalDate.parse(happenedOn),
                given(place),
                hasContact() ? new Contact(given(name), given(email), given(phone)) : null,
                category);
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
        if (!masking.isEmpty()) {
            fields.put("samar", masking);
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

    /// Whether the unit is to read it without personal data.
    public boolean isMasked() {
        return switch (masking) {
            case "ya" -> true;
            case "tidak" -> false;
            default -> read(IdentityMode.class, identity).map(Filing::isMaskedAtFirst).orElse(true);
        };
    }

    /// Whether one of the fields that stand in the fold is filled in.
    public boolean hasDetails() {
        return !(service + happenedOn + place).isEmpty() || !kind.equals("COMPLAINT");
    }

    public boolean hasContact() {
        return !(name.isEmpty() && email.isEmpty() && phone.isEmpty());
    }

    static <E extends Enum<E>> Optional<E> read(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static String masking(@Nullable Boolean mask) {
        return mask == null ? "" : mask ? "ya" : "tidak";
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public String toString() {
        return "Draft[hidden]";
    }
}
