package id.suaralayanan.portal.complaints.office.inbox;

import id.suaralayanan.portal.complaints.CaseSearch;
import id.suaralayanan.portal.complaints.lifecycle.ComplaintClass;
import id.suaralayanan.portal.complaints.office.InboxScope;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// What an officer wants to see of the inbox; an absent filter is empty.
///
/// @param kind name of a class
/// @param service code of a service
/// @param unit code of a unit; only for those who see more than one
/// @param category code of a category; `-` for cases without one
/// @param from first day of receipt, as `yyyy-mm-dd` of the unit
/// @param to last day of receipt
/// @param late only what is past its deadline
/// @param mine only what the reading officer has in hand
/// @param box which cases; of a unit always all of its own
/// @param text words to look for, through all parts of the inbox
/// @param page from 1
public record InboxQuery(
        Tab tab,
        String kind,
        String service,
        String unit,
        String category,
        String from,
        String to,
        boolean late,
        boolean mine,
        InboxScope box,
        String text,
        int page) {
    public static final int PAGE_SIZE = 25;
    private static final int LAST_PAGE = 400;

    /// @param usual the box where the address names none
    public static InboxQuery of(MultiValueMap<String, String> query, InboxScope usual) {
        return new InboxQuery(
                Tab.of(first(query, "bagian")),
                kind(first(query, "jenis")),
                first(query, "layanan"),
                first(query, "unit"),
                first(query, "kategori"),
                day(first(query, "dari")),
                day(first(query, "sampai")),
                first(query, "lewat").equals("ya"),
                first(query, "saya").equals("ya"),
                usual == InboxScope.OWN ? usual : InboxScope.of(first(query, "kotak"), usual),
                text(first(query, "q").strip()),
                page(first(query, "hal")));
    }

    public boolean isSearch() {
        return !text.isEmpty();
    }

    /// Words are looked for in all parts; what is late stands in two of them.
    public String[] statuses() {
        if (isSearch()) {
            return statuses(Tab.TODO, Tab.DOING, Tab.DONE);
        }
        return late ? statuses(Tab.TODO, Tab.DOING) : statuses(tab);
    }

    private String[] statuses(Tab... parts) {
        return Stream.of(parts)
                .flatMap(each -> Stream.of(each.statuses(box)))
                .distinct()
                .toArray(String[]::new);
    }

    /// Whether the list is that part of the inbox and no other.
    public boolean isPart(Tab part) {
        return part == tab && !isSearch() && !late;
    }

    /// What comes behind the base of the address for a page of the same list.
    public String address(int other) {
        return filters().queryParam("hal", other).encode().build().toUriString();
    }

    /// The same for the list as a file.
    public String fileAddress() {
        return filters().encode().build().toUriString();
    }

    private UriComponentsBuilder filters() {
        var address = UriComponentsBuilder.newInstance().queryParam("bagian", tab.address());
        add(address, "kotak", box == InboxScope.OWN ? "" : box.address());
        add(address, "jenis", kind);
        add(address, "layanan", service);
        add(address, "unit", unit);
        add(address, "kategori", category);
        add(address, "dari", from);
        add(address, "sampai", to);
        add(address, "lewat", late ? "ya" : "");
        add(address, "saya", mine ? "ya" : "");
        add(address, "q", text);
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static String day(String asked) {
        try {
            return LocalDate.parse(asked).toString();
        } catch (DateTimeParseException _) {
            return "";
        }
    }

    private static String text(String asked) {
        return asked.substring(0, Math.min(CaseSearch.LONGEST_TEXT, asked.length()));
    }

    private static String kind(String asked) {
        return Arrays.stream(ComplaintClass.values()).anyMatch(kind -> kind.name().equals(asked))
                ? asked
                : "";
    }

    private static int page(String asked) {
        return asked.matches("[1-9]\\d{0,3}") ? Math.min(LAST_PAGE, Integer.parseInt(asked)) : 1;
    }

    private static String first(MultiValueMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null ? "" : value;
    }
}
