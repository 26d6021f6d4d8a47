package id.suaralayanan.portal.dashboard.centre;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.PeriodStatus;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.ranking.Eligibility;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Circumstances;
import id.suaralayanan.analytics.indicators.ranking.EligibilityRules;
import id.suaralayanan.analytics.indicators.ranking.FunnelSide;
import id.suaralayanan.analytics.indicators.ranking.IntegrityGrade;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import id.suaralayanan.portal.figures.Mix;
import id.suaralayanan.portal.figures.Reading;
import id.suaralayanan.portal.figures.ranking.Place;
import id.suaralayanan.portal.figures.ranking.Ranking;
import id.suaralayanan.portal.figures.ranking.Standing;
import id.suaralayanan.portal.units.TestUnits;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/// Sixty units compared, forty that are not.
final class RankingListTest {
    private static final Period PERIOD = Period.parse("2026-Q3");
    private static final Ranking RANKING =
            new Ranking(
                    new Ranking.Group("UJI", PERIOD),
                    PeriodStatus.PROVISIONAL,
                    null,
                    null,
                    null,
                    EligibilityRules.FIRST,
                    Instant.EPOCH,
                    IntStream.range(0, 100).mapToObj(RankingListTest::place).toList());

    private static Place place(int i) {
        var ikm = new BigDecimal(95 - i / 2);
        var circumstances =
                new Circumstances(OptionalLong.empty(), true, 1, 0, IntegrityGrade.UNQUESTIONED);
        var standing =
                new Standing(
                        i + 1,
                        i + 1,
                        i < 30 ? Tier.ABOVE : Tier.NOT_DISTINGUISHABLE,
                        FunnelSide.INSIDE,
                        0,
                        null,
                        null,
                        null,
                        null);
        return new Place(
                TestUnits.number(i),
                Reading.filed(PERIOD, PeriodStatus.PROVISIONAL, ikm, Grade.B, ikm, ikm, 40),
                Mix.UNKNOWN,
                i < 60 ? standing : null,
                Eligibility.of(Tally.EMPTY, circumstances, EligibilityRules.FIRST),
                false);
    }

    private static RankingList asked(String query) {
        var request = MockServerHttpRequest.get("/pusat/peringkat?" + query);
        return RankingList.of(RANKING, RankingList.query(MockServerWebExchange.from(request)));
    }

    private static List<String> shown(RankingList list) {
        return list.page().rows().stream().map(Place::name).toList();
    }

    @Test
    void aPageHoldsTwentyFiveRowsOnTheScaleOfAll() {
        var first = asked("");
        var last = asked("page=3");

        assertThat(shown(first)).hasSize(25).startsWith("Kantor 00").endsWith("Kantor 24");
        assertThat(shown(last)).hasSize(10).startsWith("Kantor 50").endsWith("Kantor 59");
        assertThat(last.scale()).isEqualTo(first.scale());
        assertThat(first.scale().from()).isEqualTo(66);
        assertThat(List.of(last.first(), last.last(), last.found())).containsExactly(51, 60, 60);
        assertThat(last.page().hasMore()).isFalse();
    }

    @Test
    void whoIsNotComparedFollowsTheFirstPageAndHasPagesOfItsOwn() {
        assertThat(asked("").rest()).hasSize(25);
        assertThat(asked("").unranked()).isEqualTo(40);
        assertThat(asked("page=2").rest()).isEmpty();
        assertThat(asked("lihat=above").rest()).isEmpty();
        assertThat(shown(asked("lihat=unranked&page=2"))).hasSize(15).startsWith("Kantor 85");
    }

    @Test
    void aUnitIsFoundByItsNameOrCodeAmongThoseComparedAndTheOthers() {
        assertThat(shown(asked("q=kantor+5"))).hasSize(10).startsWith("Kantor 50");
        assertThat(asked("q=11-uji-77").page().rows()).isEmpty();
        assertThat(asked("q=11-uji-77").rest())
                .extracting(Place::name)
                .containsExactly("Kantor 77");
        assertThat(shown(asked("lihat=above&q=kantor+2"))).hasSize(10);
    }

    @Test
    void forPaperEverythingStandsOnOnePage() {
        var whole = asked("semua=1");

        assertThat(shown(whole)).hasSize(60);
        assertThat(whole.rest()).hasSize(40);
        assertThat(whole.page().hasMore()).isFalse();
        assertThat(whole.isCut()).isFalse();
        assertThat(asked("").isCut()).isTrue();
    }

    @Test
    void theOrderStaysOnTheNextPage() {
        var byName = asked("sort=name&q=kantor&type=UJI&lihat=all");

        assertThat(byName.page().query().address(2))
                .isEqualTo("/pusat/peringkat?q=kantor&lihat=all&sort=name&type=UJI&page=2");
        assertThat(shown(byName)).startsWith("Kantor 00");
    }
}
