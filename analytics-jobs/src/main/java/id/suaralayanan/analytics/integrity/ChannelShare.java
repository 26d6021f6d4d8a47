package id.suaralayanan.analytics.integrity;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.integrity.AnswerPattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What came to a unit by one channel; see [AnswerPattern].
record ChannelShare(
        int unit,
        String channel,
        long answers,
        long straight,
        long timed,
        long night,
        long lastDays,
        long oneNetwork,
        List<Long> seconds) {
    /// Last digits of a second.
    static final int DIGITS = 10;

    /// Fewer answers of peers say nothing about what is usual in a channel.
    private static final long LEAST_PEERS = 30;

    /// What came to all units by a channel.
    record Total(long answers, long straight) {
        static final Total NONE = new Total(0, 0);

        Total plus(ChannelShare share) {
            return new Total(answers + share.answers, straight + share.straight);
        }
    }

    static Map<String, Total> totals(List<ChannelShare> all) {
        var totals = new HashMap<String, Total>();
        all.forEach(share ->
                totals.merge(
                        share.channel, Total.NONE.plus(share), (before, _) -> before.plus(share)));
        return totals;
    }

    static Map<Integer, List<ChannelShare>> byUnit(List<ChannelShare> all) {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                ChannelShare::unit, TreeMap::new, Collectors.toList()));
    }

    /// Of one unit's channels; how many straight lines are usual is asked of all others', channel
    /// by channel. Channels that the peers hardly have are left out of that comparison.
    static AnswerPattern pattern(
            List<ChannelShare> own,
            Map<String, Total> totals,
            List<AnswerPattern.Hour> hours,
            int days,
            AnswerPattern.Repeated repeated) {
        var compared =
                own.stream().filter(share -> share.others(totals).answers >= LEAST_PEERS).toList();
        return new AnswerPattern(
                own.getFirst().unit(),
                sum(compared, ChannelShare::answers),
                sum(compared, ChannelShare::straight),
                compared.stream().mapToDouble(share -> share.usual(totals)).sum(),
                sum(own, ChannelShare::timed),
                sum(own, ChannelShare::night),
                IntStream.range(0, DIGITS)
                        .mapToObj(digit -> sum(own, share -> share.seconds.get(digit)))
                        .toList(),
                hours,
                days,
                marks(own),
                repeated);
    }

    private static AnswerPattern.Marks marks(List<ChannelShare> own) {
        return new AnswerPattern.Marks(
                sum(own, ChannelShare::answers),
                sum(own, ChannelShare::lastDays),
                sum(own, share -> share.channel.equals(Channel.STAFF.name()) ? share.answers : 0),
                sum(own, ChannelShare::oneNetwork));
    }

    private double usual(Map<String, Total> totals) {
        var others = others(totals);
        return answers * (others.straight + 0.5) / (others.answers + 1.0);
    }

    private Total others(Map<String, Total> totals) {
        var all = totals.getOrDefault(channel, Total.NONE);
        return new Total(all.answers - answers, all.straight - straight);
    }

    private static long sum(List<ChannelShare> shares, ToLongFunction<ChannelShare> count) {
        return shares.stream().mapToLong(count).sum();
    }
}
