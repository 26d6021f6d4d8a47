package id.suaralayanan.portal.complaints.office.inbox;

import id.suaralayanan.portal.complaints.CaseSearch;
import id.suaralayanan.portal.complaints.lifecycle.ComplaintClass;
import id.suaralayanan.portal.complaints.office.InboxScope;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/// What an officer wants to see of the inbox; an absent filter is empty.
///
/// @param kind name of a class
/// @param service code of a service
/// @param unit code of a unit; only for those who see more than one
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
                first(query, "lewat").equals("ya"),
                first(query, "saya").equals("ya"),
                usual == InboxScope.OWN ? usual : InboxScope.of(first(query, "kotak"), usual),
                text(first(query, "q").strip()),
                page(first(query, "hal")));
    }

    public boolean isSearch() {
        return !text.isEmpty();
    }

    public String[] statuses() {
        return isSearch()
                ? Stream.of(Tab.values())
                        .flatMap(each -> Stream.of(each.statuses(box)))
                        .toArray(String[]::new)
                : tab.statuses(box);
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
