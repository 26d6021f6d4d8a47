package id.suaralayanan.portal.figures;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.VisitClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tallies of one quarter of a unit: whole, and by month, service, channel and visit codes.
///
/// A part can be shown when at least ten people are in it and nobody can find a smaller part by
/// subtracting: whatever a total leaves over after all its shown parts is nobody or at least ten
/// people. Where it is not, the smallest parts are hidden until it is.
record QuarterCube(Map<Part, Tally> tallies) {
    /// A part of a quarter; null: all of them.
    record Part(
            @Nullable Period month,
            @Nullable Integer service,
            @Nullable Channel channel,
            @Nullable VisitClass visits) {
        static final Part WHOLE = new Part(null, null, null);

        Part(@Nullable Period month, @Nullable Integer service, @Nullable Channel channel) {
            this(month, service, channel, null);
        }

        /// The totals that contain it, one for each way it was narrowed down.
        List<Part> totals() {
            var totals = new ArrayList<Part>(4);
            if (month != null) {
                totals.add(new Part(null, service, channel, visits));
            }
            if (service != null) {
                totals.add(new Part(month, null, channel, visits));
            }
            if (channel != null) {
                totals.add(new Part(month, service, null, visits));
            }
            if (visits != null) {
                totals.add(new Part(month, service, channel, null));
            }
            return totals;
        }

        /// Whether it is narrowed down in one way, and by nothing else but perhaps a month.
        boolean isOneWay() {
            int ways =
                    (service == null ? 0 : 1)
                            + (channel == null ? 0 : 1)
                            + (visits == null ? 0 : 1);
            return ways == 1;
        }

        /// Whether it is a direct part of a total, narrowed down in the same way as another.
        boolean isSibling(Part other, Part total) {
            return totals().contains(total)
                    && (month == null) == (other.month == null)
                    && (service == null) == (other.service == null)
                    && (channel == null) == (other.channel == null)
                    && (visits == null) == (other.visits == null);
        }
    }

    QuarterCube {
        tallies = Map.copyOf(tallies);
    }

    /// The tally of a part if it can be shown to everybody.
    Optional<Tally> shown(Part part) {
        return Optional.ofNullable(tallies.get(part)).filter(_ -> isShown(part));
    }

    private boolean isShown(Part part) {
        return Disclosure.isPublishable(respondents(part))
                && part.totals().stream()
                        .allMatch(total -> isShown(total) && shownOf(total, part).contains(part));
    }

    /// The parts of a total, narrowed down like the one asked for, that leave no small rest.
    private List<Part> shownOf(Part total, Part asked) {
        List<Part> largestFirst =
                tallies.keySet().stream()
                        .filter(part -> part.isSibling(asked, total))
                        .filter(part -> Disclosure.isPublishable(respondents(part)))
                        .sorted(Comparator.comparingLong(this::respondents).reversed())
                        .toList();
        long rest = respondents(total);
        for (Part part : largestFirst) {
            rest -= respondents(part);
        }
        int shown = largestFirst.size();
        while (shown > 0 && rest != 0 && rest < Disclosure.LEAST_PUBLISHED) {
            rest += respondents(largestFirst.get(--shown));
        }
        return largestFirst.subList(0, shown);
    }

    private long respondents(Part part) {
        return tallies.getOrDefault(part, Tally.EMPTY).respondents();
    }
}
