package id.suaralayanan.portal.search.lucene.query;

/// Every weight of the ranking, in one place. A word that matches as it is weighs 1.
///
/// Shared groups of letters (3-grams and 4-grams) and words of the best texts (pseudo-relevance
/// feedback) were measured and are not here: neither added to nDCG@10 beyond chance, and both cost
/// more time than everything else.
///
/// @param concept what the concept lexicon says means the same
/// @param near what the lexicon says is near it
/// @param reply what the unit answered
/// @param context names of the unit, its type, its region and the service complained of
/// @param corrected a word that the index does not know, with one letter mended
/// @param completed a word that the index does not know, as a beginning
/// @param strict what all words asked for (or enough of them) gain on top
/// @param saturation BM25 k1: how soon a repeated word stops to count
/// @param length BM25 b: how much a long text is marked down
public record Weights(
        float concept,
        float near,
        float reply,
        float context,
        float corrected,
        float completed,
        float strict,
        float saturation,
        float length) {
    public static final Weights STANDARD =
            new Weights(1.0f, 0.2f, 0.5f, 0.4f, 0.6f, 0.3f, 1.5f, 1.0f, 0.5f);
}
