package id.suaralayanan.portal.complaints.replies;

import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Numbers;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in a text to a citizen for something of the case, e.g. `{nomor}`.
public enum Placeholder {
    NUMBER("nomor"),
    UNIT("unit"),
    SERVICE("layanan"),
    /// The day it was filed.
    DAY("tanggal"),
    /// The day by which it shall be finished.
    END("batas");

    private static final Pattern ANY = Pattern.compile("\\{(\\p{Ll}+)\\}");
    private static final Numbers NUMBERS = new Numbers();

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /// As it is written.
    public String written() {
        return "{" + word + "}";
    }

    /// The first one in a text that is none; empty when all are known.
    public static Optional<String> unknown(String text) {
        return ANY.matcher(text)
                .results()
                .filter(found -> of(found).isEmpty())
                .map(MatchResult::group)
                .findFirst();
    }

    /// The text with what stands in the case; what is no placeholder stays.
    ///
    /// @param service empty when the complaint is about the unit as a whole
    public static String filled(String text, Case current, Unit unit, String service) {
        return ANY.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                of(found)
                                        .map(known -> known.value(current, unit, service))
                                        .orElse(found.group())));
    }

    private static Optional<Placeholder> of(MatchResult found) {
        return Arrays.stream(values()).filter(one -> one.word.equals(found.group(1))).findFirst();
    }

    private String value(Case current, Unit unit, String service) {
        return switch (this) {
            case NUMBER -> current.ticket().text();
            case UNIT -> unit.name();
            case SERVICE -> service.isEmpty() ? unit.name() : service;
            case DAY -> day(current.receivedAt(), unit);
            case END -> day(current.due().finish(), unit);
        };
    }

    /// Units write to citizens in Indonesian.
    private static String day(Instant at, Unit unit) {
        return NUMBERS.day(at.atZone(unit.zone()).toLocalDate(), Locale.of("id"));
    }
}
