package id.suaralayanan.portal.search;

import id.suaralayanan.portal.complaints.lifecycle.ComplaintClass;
import id.suaralayanan.portal.complaints.lifecycle.Status;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/// Reads a [ComplaintQuery] from the parameters of an address; absent ones and blanks mean "any".
///
/// | parameter | |
/// |---|---|
/// | `q` | words, at most 200 characters |
/// | `unit`, `category`, `status`, `class`, `month` | exact value |
/// | `region` | region with all regions inside it |
/// | `from`, `to` | first and last day of receipt, `2026-11-03` |
/// | `page` | 1 to 50 |
/// | `tanpa-sinonim` | `ya`: these words alone, not what means the same |
/// | `jelaskan` | `ya`: each hit says what it owes its place to |
public final class SearchParameters {
    private static final Set<Dimension> EVERY = Set.of(Dimension.values());
    private static final Pattern UNIT = Pattern.compile("[\\d.]{2,13}-[A-Z0-9][A-Z0-9-]{0,59}");
    private static final Pattern REGION =
            Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");
    private static final Pattern CATEGORY = Pattern.compile("[A-Z][A-Z_]{1,39}");
    private static final Pattern STATUS = names(Status.values());
    private static final Pattern CLASS = names(ComplaintClass.values());

    /// As people and programs write a day: no sign, no year beyond 9999.
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern MONTH = Pattern.compile("2\\d{3}-(0[1-9]|1[0-2])");

    private final MultiValueMap<String, String> given;
    private final List<FieldError> faults = new ArrayList<>();

    private SearchParameters(MultiValueMap<String, String> given) {
        this.given = given;
    }

    /// A query that counts by every dimension.
    ///
    /// @throws ProblemException naming every parameter that makes no sense
    public static ComplaintQuery read(MultiValueMap<String, String> given, Audience audience) {
        return new SearchParameters(given).query(audience);
    }

    private ComplaintQuery query(Audience audience) {
        var text = text();
        var chosen = chosen();
        var region = matching("region", REGION);
        var from = day("from");
        var to = day("to");
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            faults.add(new FieldError("/to", "search.fault.order"));
        }
        int page = page();
        if (!faults.isEmpty()) {
            throw ProblemException.malformed(faults);
        }
        boolean widened = !isSet("tanpa-sinonim");
        boolean explained = isSet("jelaskan");
        return new ComplaintQuery(
                text, audience, chosen, region, from, to, EVERY, page, widened, explained);
    }

    private String text() {
        var text = plain("q");
        if (text.length() > ComplaintQuery.LONGEST_TEXT) {
            faults.add(new FieldError("/q", "search.fault.q", ComplaintQuery.LONGEST_TEXT));
        }
        return text;
    }

    private Map<Dimension, String> chosen() {
        var chosen = new EnumMap<Dimension, String>(Dimension.class);
        matching("unit", UNIT).ifPresent(unit -> chosen.put(Dimension.UNIT, unit));
        matching("category", CATEGORY).ifPresent(value -> chosen.put(Dimension.CATEGORY, value));
        matching("status", STATUS).ifPresent(status -> chosen.put(Dimension.STATUS, status));
        matching("class", CLASS).ifPresent(kind -> chosen.put(Dimension.CLASS, kind));
        matching("month", MONTH).ifPresent(month -> chosen.put(Dimension.MONTH, month));
        return chosen;
    }

    private Optional<String> matching(String name, Pattern pattern) {
        return matching(name, pattern, "search.fault." + name);
    }

    private Optional<String> matching(String name, Pattern pattern, String fault) {
        var value = plain(name);
        if (value.isEmpty() || pattern.matcher(value).matches()) {
            return Optional.of(value).filter(some -> !some.isEmpty());
        }
        faults.add(new FieldError("/" + name, fault));
        return Optional.empty();
    }

    private Optional<LocalDate> day(String name) {
        try {
            return matching(name, DAY, "search.fault.day").map(LocalDate::parse);
        } catch (DateTimeParseException _) {
            faults.add(new FieldError("/" + name, "search.fault.day"));
            return Optional.empty();
        }
    }

    private int page() {
        var value = plain("page");
        int page = value.isEmpty() ? 1 : value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
        if (page < 1 || page > ComplaintQuery.LAST_PAGE) {
            faults.add(new FieldError("/page", "search.fault.page", ComplaintQuery.LAST_PAGE));
        }
        return page;
    }

    private boolean isSet(String name) {
        return plain(name).equals("ya");
    }

    private String plain(String name) {
        var value = given.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static Pattern names(Enum<?>[] values) {
        return Pattern.compile(String.join("|", Arrays.stream(values).map(Enum::name).toList()));
    }
}
