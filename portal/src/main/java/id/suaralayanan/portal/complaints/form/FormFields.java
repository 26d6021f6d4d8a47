package id.suaralayanan.portal.complaints.form;

import org.springframework.util.MultiValueMap;

/// Fields of a form by name; an absent one is empty.
public final class FormFields {
    /// The largest form, in bytes.
    public static final int LONGEST_FORM = 64 * 1024;

    private FormFields() {}

    public static String of(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
