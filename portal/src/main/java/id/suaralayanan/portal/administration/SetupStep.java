package id.suaralayanan.portal.administration;

/// What an installation needs before the first figure, in the order in which it is done; the words
/// are `setup.<step>` and `setup.<step>.why`.
public enum SetupStep {
    REGIONS,
    UNIT,
    SERVICES,
    POINTS,
    OFFICERS,
    POSTER,
    RATING
}
