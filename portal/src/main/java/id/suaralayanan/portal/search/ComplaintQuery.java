package id.suaralayanan.portal.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One question to the index, within bounds that keep every answer cheap.
///
/// Words are matched by their meaning (see the adapter), words in double quotes as a phrase; a text
/// that is a ticket finds this ticket. No character has a special meaning beside the quote.
///
/// @param chosen only complaints with exactly these values
/// @param region only units in this region or below it, by official code
/// @param from first day of receipt, in the unit's time zone
/// @param to last day of receipt
/// @param counted dimensions to count the matches by
/// @param page from 1 to [#LAST_PAGE]
/// @param widened also what means the same as the words asked for; else these words alone
/// @param explained each hit says what it owes its place to
public record ComplaintQuery(
        String text,
        Audience audience,
        Map<Dimension, String> chosen,
        Optional<String> region,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<Dimension> counted,
        int page,
        boolean widened,
        boolean explained) {
    public static final int LONGEST_TEXT = 200;
    public static final int PAGE_SIZE = 20;
    public static final int LAST_PAGE = 50;

    public ComplaintQuery {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "a text of " + text.length() + " letters is longer than " + LONGEST_TEXT);
        }
        if (page < 1 || page > LAST_PAGE) {
            throw new IllegalArgumentException("page " + page + " is not in 1.." + LAST_PAGE);
        }
        chosen = Map.copyOf(chosen);
        counted = Set.copyOf(counted);
    }

    /// First page of what matches the text, nothing chosen and nothing counted.
    public static ComplaintQuery of(Audience audience, String text) {
        return new ComplaintQuery(
                text,
                audience,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                1,
                true,
                false);
    }

    public ComplaintQuery where(Dimension dimension, String value) {
        var more = new EnumMap<Dimension, String>(Dimension.class);
        more.putAll(chosen);
        more.put(dimension, value);
        return new ComplaintQuery(
                text, audience, more, region, from, to, counted, page, widened, explained);
    }

    public ComplaintQuery inRegion(String code) {
        return new ComplaintQuery(
                text,
                audience,
                chosen,
                Optional.of(code),
                from,
                to,
                counted,
                page,
                widened,
                explained);
    }

    public ComplaintQuery between(LocalDate first, LocalDate last) {
        return within(Optional.of(first), Optional.of(last));
    }

    /// @param first empty: since ever
    /// @param last empty: until now
    public ComplaintQuery within(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new ComplaintQuery(
                text, audience, chosen, region, first, last, counted, page, widened, explained);
    }

    public ComplaintQuery countingEverything() {
        var all = EnumSet.allOf(Dimension.class);
        return new ComplaintQuery(
                text, audience, chosen, region, from, to, all, page, widened, explained);
    }

    public ComplaintQuery onPage(int number) {
        return new ComplaintQuery(
                text, audience, chosen, region, from, to, counted, number, widened, explained);
    }

    /// Only the words themselves, not what means the same.
    public ComplaintQuery byTheseWordsAlone() {
        return new ComplaintQuery(
                text, audience, chosen, region, from, to, counted, page, false, explained);
    }

    public ComplaintQuery explainingItself() {
        return new ComplaintQuery(
                text, audience, chosen, region, from, to, counted, page, widened, true);
    }

    /// Number of matches before the first of this page.
    public int offset() {
        return (page - 1) * PAGE_SIZE;
    }
}
