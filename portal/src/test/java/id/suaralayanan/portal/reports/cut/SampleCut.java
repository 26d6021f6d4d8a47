package id.suaralayanan.portal.reports.cut;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.portal.plans.ActionStatus;
import id.suaralayanan.portal.signing.Sha256;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The figures of a made-up office with 400 respondents.
public final class SampleCut {
    private static final int RESPONDENTS = 400;

    /// Answers of 1, 2, 3 and 4 points to U1 … U9.
    private static final List<List<Long>> SCORES =
            List.of(
                    List.of(4L, 20L, 210L, 166L),
                    List.of(6L, 44L, 220L, 130L),
                    List.of(18L, 92L, 190L, 100L),
                    List.of(0L, 2L, 30L, 368L),
                    List.of(5L, 25L, 230L, 140L),
                    List.of(3L, 17L, 200L, 180L),
                    List.of(2L, 18L, 190L, 190L),
                    List.of(20L, 80L, 200L, 100L),
                    List.of(10L, 60L, 230L, 100L));

    private SampleCut() {}

    /// As it is kept.
    public static FrozenCut frozen() {
        String content = FrozenCuts.canonical(figures());
        return new FrozenCut(
                1,
                Sha256.hex(content.getBytes(StandardCharsets.UTF_8)),
                content,
                Instant.parse("2026-10-05T01:30:00Z"),
                figures());
    }

    public static ReportCut figures() {
        return new ReportCut(
                ReportCut.FORM,
                "skm-2017/1",
                new ReportCut.Office(
                        "64.71-DISDUKCAPIL",
                        "Dinas Kependudukan dan Pencatatan Sipil Kota Balikpapan",
                        "DISDUKCAPIL-KOTA",
                        "Kota Balikpapan",
                        "Asia/Makassar"),
                new ReportCut.Span(
                        "2026-Q3",
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 9, 30),
                        PeriodStatus.PROVISIONAL),
                new ReportCut.Index(
                        new BigDecimal("82.74"),
                        Grade.B,
                        RESPONDENTS,
                        new BigDecimal("81.6"),
                        new BigDecimal("83.9"),
                        5120L,
                        357L),
                Stream.of(Element.values()).map(SampleCut::element).toList(),
                List.of(
                        new ReportCut.ServiceFigure(
                                "AKTA", "Akta kelahiran", 130L, new BigDecimal("84.10"), Grade.B),
                        new ReportCut.ServiceFigure(
                                "KTP-EL", "KTP elektronik", 260L, new BigDecimal("82.06"), Grade.B),
                        new ReportCut.ServiceFigure("PINDAH", "Surat pindah", null, null, null)),
                List.of(
                        new ReportCut.ChannelCount(Channel.QR, 250),
                        new ReportCut.ChannelCount(Channel.KIOSK, 150)),
                List.of(
                        new ReportCut.TraitCount(Trait.SEX, "F", 205L),
                        new ReportCut.TraitCount(Trait.SEX, "M", 180L),
                        new ReportCut.TraitCount(Trait.SEX, Trait.UNTOLD, 15L),
                        new ReportCut.TraitCount(Trait.EDUCATION, "SMA", 240L),
                        new ReportCut.TraitCount(Trait.EDUCATION, "S2", null)),
                List.of(
                        new ReportCut.Past("2026-Q2", 372, new BigDecimal("80.91"), Grade.B),
                        new ReportCut.Past("2026-Q3", 400, new BigDecimal("82.74"), Grade.B)),
                List.of(
                        Element.U3,
                        Element.U8,
                        Element.U9,
                        Element.U2,
                        Element.U5,
                        Element.U1,
                        Element.U6,
                        Element.U7,
                        Element.U4),
                3,
                List.of(ReportGap.PROVISIONAL, ReportGap.SERVICE_UNRATED, ReportGap.NO_PLAN),
                List.of(
                        new ReportCut.Planned(
                                Element.U3,
                                "Buka dua loket pada jam sibuk.",
                                "Kepala Seksi Pelayanan",
                                LocalDate.of(2026, 12, 1),
                                ActionStatus.RUNNING,
                                "")),
                List.of(
                        new ReportCut.Fix(
                                LocalDate.of(2026, 8, 3),
                                Element.U3,
                                "Antre sampai dua jam.",
                                "Dua loket tambahan dibuka & antrean daring.")),
                Stream.of(Element.values()).map(SampleCut::asked).toList());
    }

    private static ReportCut.ElementFigure element(Element element) {
        var scores = SCORES.get(element.ordinal());
        long sum = 0;
        for (int i = 0; i < scores.size(); i++) {
            sum += (i + 1) * scores.get(i);
        }
        return new ReportCut.ElementFigure(
                element,
                RESPONDENTS,
                sum,
                divided(sum, RESPONDENTS),
                divided(sum, RESPONDENTS * 9),
                scores);
    }

    private static BigDecimal divided(long sum, long by) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(by), 4, RoundingMode.HALF_UP);
    }

    private static ReportCut.Asked asked(Element element) {
        return new ReportCut.Asked(
                element,
                "Bagaimana pendapat Saudara tentang " + element.words().id() + "?",
                List.of("Tidak baik", "Kurang baik", "Baik", "Sangat baik"));
    }
}
