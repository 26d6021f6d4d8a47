package id.suaralayanan.portal.dashboard.change;

/// What respondents may tell of themselves, in the order of the columns it is read from.
public enum ProfileTrait {
    SEX,
    AGE,
    EDUCATION,
    OCCUPATION;

    /// In the place of what was not told.
    public static final String UNTOLD = "";
}
