package id.suaralayanan.portal.complaints.office;

import id.suaralayanan.portal.complaints.CaseSearch;
import id.suaralayanan.portal.complaints.ComplaintClass;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/// What an officer wants to see of the inbox; an absent filter is empty.
///
/// @param kind name of a class
/// @param service code of a service
/// @param unit code of a unit; only for those who see more than one
/// @param late only what is past its deadline
/// @param text words to look for, through all parts of the inbox
/// @param page from 1
public record InboxQuery(
        Tab tab, String kind, String service, String unit, boolean late, String text, int page) {
    static final int PAGE_SIZE = 25;
    private static final int LAST_PAGE = 400;

    static InboxQuery of(MultiValueMap<String, String> query) {
        return new InboxQuery(
                Tab.of(first(query, "bagian")),
                kind(first(query, "jenis")),
                first(query, "layanan"),
                first(query, "unit"),
                query.containsKey("lewat"),
                text(first(query, "q").strip()),
                page(first(query, "hal")));
    }

    public boolean isSearch() {
        return !text.isEmpty();
    }

    String[] statuses() {
        return isSearch()
                ? Stream.of(Tab.values())
                        .map(Tab::statuses)
                        .flatMap(Stream::of)
                        .toArray(String[]::new)
                : tab.statuses();
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
