package id.suaralayanan.portal.outgoing;

/// What a place said to what it was sent.
///
/// @param status of HTTP; 0 where nothing came back
/// @param word for people: the status, or what happened instead
public record RemoteAnswer(int status, String word) {
    private static final int NONE = 0;

    static RemoteAnswer of(int status) {
        return new RemoteAnswer(status, Integer.toString(status));
    }

    static RemoteAnswer none(String word) {
        return new RemoteAnswer(NONE, word);
    }

    public boolean isTaken() {
        return status / 100 == 2;
    }

    /// Nobody is there any more.
    public boolean isGone() {
        return status == 404 || status == 410;
    }

    /// The same may be taken another time: the place is silent, busy or broken.
    public boolean mayChange() {
        return switch (status) {
            case NONE, 408, 425, 429 -> true;
            default -> status >= 500;
        };
    }
}
