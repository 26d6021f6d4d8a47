package id.suaralayanan.portal.complaints.citizen;

import org.springframework.util.MultiValueMap;

/// Fields of a form by name; an absent one is empty.
final class FormFields {
    private FormFields() {}

    static String of(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
