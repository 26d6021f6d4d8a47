package id.suaralayanan.portal.search.lucene.advice;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.complaints.advice.Advice;
import id.suaralayanan.portal.search.lucene.advice.LabelModel.Lesson;
import id.suaralayanan.portal.search.lucene.analysis.Dictionaries;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LabelModelTest {
    private static final IndonesianAnalyzer ANALYZER =
            new IndonesianAnalyzer(new Dictionaries(Optional.empty()));
    private static final List<String> GIVEN =
            List.of("DELAY: lama antre menunggu", "FACILITIES: toilet rusak", "IMPROPER: !ramah");

    private static LabelModel taught(List<Lesson> lessons) {
        return LabelModel.of(ANALYZER, GIVEN, lessons);
    }

    private static Advice best(LabelModel model, String text, int unit) {
        return model.of(text, unit).getFirst();
    }

    @Test
    void saysWhatATextIsByItsWordsAndNamesThem() {
        var advice = best(taught(List.of()), "Antriannya lamaaa, toilet bersih", 0);

        assertThat(advice.label()).isEqualTo("DELAY");
        assertThat(advice.because()).containsExactlyInAnyOrder("antriannya", "lama");
        assertThat(best(taught(List.of()), "petugas tidak ramah", 0).because())
                .containsExactly("tidak ramah");
    }

    @Test
    void saysNothingWhereItKnowsNoWord() {
        assertThat(taught(List.of()).of("xyzzy 123", 0)).isEmpty();
        assertThat(taught(List.of()).of("", 0)).isEmpty();
    }

    /// A word of one office alone is told to this office alone, and to nobody before it stands in
    /// three cases.
    @Test
    void teachesNoOtherUnitAWordOfTooFewCasesOrUnits() {
        var lessons = new ArrayList<Lesson>();
        for (int i = 0; i < 9; i++) {
            lessons.add(new Lesson(1 + i % 2, "IMPROPER", "zebrakuning di loket " + i));
        }
        lessons.add(new Lesson(1, "IMPROPER", "kudabiru"));
        lessons.add(new Lesson(1, "IMPROPER", "kudabiru"));
        var model = taught(lessons);

        assertThat(model.of("zebrakuning", 0)).as("two units").isEmpty();
        assertThat(model.of("zebrakuning", 3)).as("a third unit").isEmpty();
        assertThat(best(model, "zebrakuning", 1).label()).isEqualTo("IMPROPER");
        assertThat(model.of("kudabiru", 1)).as("two cases").isEmpty();

        lessons.add(new Lesson(3, "IMPROPER", "zebrakuning lagi"));
        assertThat(best(taught(lessons), "zebrakuning", 0).label()).isEqualTo("IMPROPER");
        assertThat(best(taught(lessons), "zebrakuning", 0).because())
                .containsExactly("zebrakuning");
    }

    @Test
    void teachesNoNamesAndNumbers() {
        var lessons = new ArrayList<Lesson>();
        for (int i = 0; i < 20; i++) {
            lessons.add(new Lesson(i, "IMPROPER", "Bambang 64710102 kasar"));
        }

        assertThat(taught(lessons).of("bambang 64710102", 0)).isEmpty();
        assertThat(taught(lessons).of("kasar", 0)).isNotEmpty();
    }

    /// The order in which cases come changes nothing.
    @Test
    void learnsTheSameInWhateverOrder() {
        var lessons = new ArrayList<Lesson>();
        for (int i = 0; i < 30; i++) {
            lessons.add(
                    new Lesson(
                            i % 4, i % 3 == 0 ? "DELAY" : "FACILITIES", "kursi lama patah loket"));
        }
        var there = taught(lessons).of("kursi patah", 2);

        assertThat(taught(lessons.reversed()).of("kursi patah", 2)).isEqualTo(there);
    }

    /// What is put right counts from then on.
    @Test
    void learnsFromACorrection() {
        var lessons = new ArrayList<Lesson>();
        for (int i = 0; i < 20; i++) {
            lessons.add(new Lesson(i, "FACILITIES", "toilet antre panjang"));
        }
        assertThat(best(taught(List.of()), "antre", 0).label()).isEqualTo("DELAY");
        assertThat(best(taught(lessons), "antre", 0).label()).isEqualTo("FACILITIES");
    }
}
