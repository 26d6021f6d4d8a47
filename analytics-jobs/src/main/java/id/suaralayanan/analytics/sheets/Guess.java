package id.suaralayanan.analytics.sheets;

/// What a heading seems to mean.
public record Guess(Meaning meaning, Confidence confidence) {
    static final Guess NONE = new Guess(Meaning.OTHER, Confidence.NONE);

    /// How far a guess can be trusted.
    public enum Confidence {
        NONE,
        /// By the place of the question alone: whoever knows the form must look.
        DOUBTFUL,
        /// By a word in the heading.
        LIKELY,
        /// The heading says it.
        SURE
    }

    /// How much it says for a line being the header.
    int weight() {
        return confidence.ordinal();
    }
}
