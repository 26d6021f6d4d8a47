package id.suaralayanan.portal.administration.uploads;

/// What a file holds.
public enum UploadKind {
    REGIONS("/admin/wilayah"),
    UNITS("/admin/unit");

    private final String list;

    UploadKind(String list) {
        this.list = list;
    }

    /// The page of what it holds.
    public String list() {
        return list;
    }
}
