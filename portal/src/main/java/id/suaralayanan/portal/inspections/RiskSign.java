package id.suaralayanan.portal.inspections;

import id.suaralayanan.analytics.indicators.Words;
import java.util.Collection;

/// What gives a unit a greater chance to be visited (*tanda risiko*). None is a proof of anything:
/// every unit has one point and may be drawn.
public enum RiskSign {
    OPEN_QUESTION(4, "ada pertanyaan tentang jawaban", "a question about its answers"),
    REFUTED(4, "jawaban pernah dinyatakan tidak asli", "answers were found not genuine"),
    ENTERED(
            2,
            "lebih dari setengah jawaban dimasukkan petugas atau diimpor",
            "more than half of the answers entered by officers or imported"),
    ROSE(2, "nilai naik dengan pasti sejak setahun lalu", "the figure rose for certain in a year"),
    NO_CODES(1, "tidak ada jawaban dengan kode kunjungan", "no answer with a visit code"),
    SILENT(1, "kurang dari 10 penilaian", "fewer than 10 ratings"),
    LATE(1, "tiga aduan atau lebih lewat batas", "three or more complaints past their limit");

    private final int points;
    private final Words words;

    RiskSign(int points, String id, String en) {
        this.points = points;
        this.words = new Words(id, en);
    }

    public int points() {
        return points;
    }

    public Words words() {
        return words;
    }

    /// Of a unit with these signs.
    static int points(Collection<RiskSign> signs) {
        return 1 + signs.stream().mapToInt(RiskSign::points).sum();
    }
}
