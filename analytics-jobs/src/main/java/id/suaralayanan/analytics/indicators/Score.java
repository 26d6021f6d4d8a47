package id.suaralayanan.analytics.indicators;

/// One answer (*nilai persepsi*): 1 is the worst, 4 the best. There is no fifth step.
public record Score(int points) {
    public static final int WORST = 1;
    public static final int BEST = 4;

    public Score {
        if (points < WORST || points > BEST) {
            throw new IllegalArgumentException("score " + points + " is not in 1..4");
        }
    }
}
