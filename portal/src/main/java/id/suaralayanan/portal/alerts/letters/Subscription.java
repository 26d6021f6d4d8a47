package id.suaralayanan.portal.alerts.letters;

/// What an officer wants to be told of the own unit.
///
/// @param alerts when answers are worse than usual and when complaints fall due
/// @param digest once a week, how it went
/// @param language `id` or `en`
record Subscription(boolean alerts, boolean digest, String language) {
    static final Subscription NONE = new Subscription(false, false, "id");

    public boolean isNothing() {
        return !alerts && !digest;
    }
}
