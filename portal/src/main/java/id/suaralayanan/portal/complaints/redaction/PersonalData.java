package id.suaralayanan.portal.complaints.redaction;

/// Kinds of personal data in a text, and the mark that takes their place.
public enum PersonalData {
    EMAIL("[EMAIL]"),
    TAX_NUMBER("[NPWP]"),
    IDENTITY_NUMBER("[NIK]"),
    SIXTEEN_DIGITS("[NOMOR-16]"),
    ACCOUNT("[REKENING]"),
    PHONE("[TELEPON]"),
    PLATE("[PLAT]"),
    NAME("[NAMA]");

    private final String mark;

    PersonalData(String mark) {
        this.mark = mark;
    }

    public String mark() {
        return mark;
    }
}
