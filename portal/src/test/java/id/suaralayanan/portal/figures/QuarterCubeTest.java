package id.suaralayanan.portal.figures;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.ElementTally;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.VisitClass;
import id.suaralayanan.portal.figures.QuarterCube.Part;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class QuarterCubeTest {
    @Test
    void showsPartsThatLeaveNobodyOver() {
        assertThat(shownServices(30, 20, 10)).containsExactly(30L, 20L, 10L);
    }

    @Test
    void hidesTheSmallestOthersWhenATotalWouldGiveASmallPartBack() {
        assertThat(shownServices(100, 40, 4)).containsExactly(100L);
        assertThat(shownServices(43, 7)).isEmpty();
    }

    @Test
    void showsTheOthersWhenSeveralSmallPartsTogetherAreNoLongerSmall() {
        assertThat(shownServices(100, 6, 5)).containsExactly(100L);
    }

    @Test
    void showsNothingOfAWholeOfFewerThanTen() {
        var cube = new QuarterCube(Map.of(Part.WHOLE, forms(9)));

        assertThat(cube.shown(Part.WHOLE)).isEmpty();
    }

    @Test
    void showsAServiceInAChannelOnlyIfNeitherItsRowNorItsColumnGivesASmallPartBack() {
        var cube =
                new QuarterCube(
                        Map.of(
                                Part.WHOLE,
                                forms(80),
                                service(1),
                                forms(50),
                                service(2),
                                forms(30),
                                channel(Channel.WEB),
                                forms(53),
                                channel(Channel.QR),
                                forms(27),
                                cell(1, Channel.WEB),
                                forms(30),
                                cell(1, Channel.QR),
                                forms(20),
                                cell(2, Channel.WEB),
                                forms(23),
                                cell(2, Channel.QR),
                                forms(7)));

        assertThat(cube.shown(service(2))).isPresent();
        assertThat(cube.shown(cell(2, Channel.QR))).isEmpty();
        assertThat(cube.shown(cell(2, Channel.WEB))).isEmpty();
        assertThat(cube.shown(cell(1, Channel.QR))).isEmpty();
    }

    @Test
    void hidesAnswersWithAVisitCodeWhileThoseWithoutOneAreFew() {
        var verified = new Part(null, null, null, VisitClass.VERIFIED);
        var open = new Part(null, null, null, VisitClass.OPEN);

        var few =
                new QuarterCube(Map.of(Part.WHOLE, forms(37), verified, forms(30), open, forms(7)));
        var enough =
                new QuarterCube(
                        Map.of(Part.WHOLE, forms(42), verified, forms(30), open, forms(12)));

        assertThat(few.shown(verified)).isEmpty();
        assertThat(few.shown(open)).isEmpty();
        assertThat(enough.shown(verified)).isPresent();
        assertThat(enough.shown(open)).isPresent();
    }

    private static List<Long> shownServices(int... respondents) {
        var tallies =
                IntStream.range(0, respondents.length)
                        .boxed()
                        .collect(toMap(QuarterCubeTest::service, i -> forms(respondents[i])));
        tallies.put(Part.WHOLE, forms(IntStream.of(respondents).sum()));
        var cube = new QuarterCube(tallies);
        return IntStream.range(0, respondents.length)
                .mapToObj(i -> cube.shown(service(i)))
                .flatMap(shown -> shown.stream())
                .map(Tally::respondents)
                .toList();
    }

    private static Part service(int service) {
        return new Part(null, service, null);
    }

    private static Part channel(Channel channel) {
        return new Part(null, null, channel);
    }

    private static Part cell(int service, Channel channel) {
        return new Part(null, service, channel);
    }

    private static Tally forms(long n) {
        return new Tally(
                n,
                n,
                Collections.nCopies(Element.COUNT, new ElementTally(0, 0, n, 0)),
                27 * n,
                27 * 27 * n);
    }
}
