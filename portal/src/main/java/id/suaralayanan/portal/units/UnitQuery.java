package id.suaralayanan.portal.units;

import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.PageNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody looks for: words, a region with all regions inside it, a type, near which unit,
/// and which page.
///
/// @param text as typed, at most 100 characters, empty for everything
/// @param region Kemendagri code, empty for the whole country
/// @param type code of a unit type, empty for all
/// @param near code of a unit whose neighbours come first, empty for none
/// @param page from 1
public record UnitQuery(String text, String region, String type, String near, int page) {
    /// Units on one page.
    public static final int PAGE_SIZE = 20;

    private static final int LONGEST_TEXT = 100;
    private static final Pattern REGION =
            Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");
    private static final Pattern TYPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,59}");
    private static final Pattern UNIT = Pattern.compile("[0-9.]{2,13}-[A-Z0-9][A-Z0-9-]{0,59}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}.]+");

    /// Words beside a name that many names go without.
    private static final Set<String> LOOSE =
            Set.of(
                    "di",
                    "dan",
                    "kota",
                    "kabupaten",
                    "kab",
                    "kelurahan",
                    "kel",
                    "desa",
                    "kantor",
                    "provinsi");

    /// As the other one, near no unit.
    ///
    /// @throws ProblemException naming every parameter that makes no sense
    public static UnitQuery of(
            @Nullable String q,
            @Nullable String region,
            @Nullable String type,
            @Nullable String page) {
        return of(q, region, type, null, page);
    }

    /// Reads request parameters; absent ones and blanks mean "any".
    ///
    /// @throws ProblemException naming every parameter that makes no sense
    public static UnitQuery of(
            @Nullable String q,
            @Nullable String region,
            @Nullable String type,
            @Nullable String near,
            @Nullable String page) {
        var faults = new ArrayList<FieldError>();
        var text = plain(q);
        if (text.length() > LONGEST_TEXT) {
            faults.add(new FieldError("/q", "units.fault.q", LONGEST_TEXT));
        }
        check(region, REGION, new FieldError("/region", "units.fault.region"), faults);
        check(type, TYPE, new FieldError("/type", "units.fault.type"), faults);
        check(near, UNIT, new FieldError("/dekat", "units.fault.near"), faults);
        int number = PageNumber.read(page);
        if (number == 0) {
            faults.add(PageNumber.fault());
        }
        if (!faults.isEmpty()) {
            throw ProblemException.malformed(faults);
        }
        return new UnitQuery(text, plain(region), plain(type), plain(near), number);
    }

    private static void check(
            @Nullable String parameter, Pattern shape, FieldError fault, List<FieldError> faults) {
        if (!plain(parameter).isEmpty() && !shape.matcher(plain(parameter)).matches()) {
            faults.add(fault);
        }
    }

    /// The words of a text in lower case and in their order.
    static List<String> words(String text) {
        return Stream.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /// Whether these are words that need not be found.
    static boolean isLoose(List<String> words) {
        return LOOSE.containsAll(words);
    }

    /// Where the unit stands that the others shall be near to; empty for none.
    String place() {
        return near.isEmpty() ? "" : near.substring(0, near.indexOf('-'));
    }

    private static String plain(@Nullable String parameter) {
        return parameter == null ? "" : parameter.strip();
    }
}
