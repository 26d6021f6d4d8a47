package id.suaralayanan.analytics.indicators.zone;

import id.suaralayanan.analytics.indicators.Words;
import java.util.List;
import java.util.stream.Stream;

/// What is looked at in the worksheet (*Lembar Kerja Evaluasi*), in its order.
public enum ZoneCriterion {
    CHANGE(8, "Manajemen Perubahan", "Change management"),
    PROCESS(7, "Penataan Tatalaksana", "Business processes"),
    PEOPLE(10, "Penataan Sistem Manajemen SDM", "Human resources"),
    ACCOUNTABILITY(10, "Penguatan Akuntabilitas", "Accountability"),
    SUPERVISION(15, "Penguatan Pengawasan", "Supervision"),
    SERVICE(10, "Peningkatan Kualitas Pelayanan Publik", "Quality of public services"),
    /// The six areas together.
    ENABLERS(60, "Pengungkit (enam area)", "Enablers (six areas)"),
    PERFORMANCE(5, "Capaian kinerja lebih baik", "Better performance"),
    IPAK(17.5, "IPAK (persepsi anti korupsi)", "IPAK (perceived freedom from corruption)"),
    /// Performance and IPAK together.
    CLEAN(22.5, "Birokrasi yang bersih dan akuntabel", "Clean and accountable bureaucracy"),
    IPKP(17.5, "IPKP (persepsi kualitas pelayanan)", "IPKP (perceived service quality)"),
    TOTAL(100, "Nilai total", "Total"),
    /// No points: whether WBK is held.
    PREDICATE(1, "Sudah berpredikat WBK", "WBK is held");

    private final double most;
    private final Words words;

    ZoneCriterion(double most, String id, String en) {
        this.most = most;
        this.words = new Words(id, en);
    }

    public double most() {
        return most;
    }

    public Words words() {
        return words;
    }

    /// The six areas.
    public static List<ZoneCriterion> areas() {
        return Stream.of(values()).limit(SERVICE.ordinal() + 1L).toList();
    }

    /// What evaluators give points for: the areas and the performance.
    public static List<ZoneCriterion> assessed() {
        return Stream.concat(areas().stream(), Stream.of(PERFORMANCE)).toList();
    }

    public boolean isOfSurvey() {
        return this == IPAK || this == IPKP;
    }

    /// Of what it is the sum; empty for what stands by itself.
    List<ZoneCriterion> parts() {
        return switch (this) {
            case ENABLERS -> areas();
            case CLEAN -> List.of(PERFORMANCE, IPAK);
            case TOTAL -> Stream.concat(assessed().stream(), Stream.of(IPAK, IPKP)).toList();
            default -> List.of();
        };
    }
}
