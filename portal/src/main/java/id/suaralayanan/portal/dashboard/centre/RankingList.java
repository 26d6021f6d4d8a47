package id.suaralayanan.portal.dashboard.centre;

import id.suaralayanan.portal.figures.ranking.Place;
import id.suaralayanan.portal.figures.ranking.RankedGroup;
import id.suaralayanan.portal.figures.ranking.Ranking;
import id.suaralayanan.portal.figures.ranking.Ranking.Order;
import id.suaralayanan.portal.figures.ranking.Ranking.Part;
import id.suaralayanan.portal.web.list.ListPage;
import id.suaralayanan.portal.web.list.ListQuery;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.server.ServerWebExchange;

/// The part of a ranking that the ministry asks for, page by page; or whole, for paper.
///
/// @param scale of the picture, the same on every page
/// @param found how many units fit
/// @param page those of them that are shown
/// @param rest the first of the units that are not compared, below the first page of those that are
/// @param unranked how many of them fit
record RankingList(
        Order order,
        Part part,
        RankedGroup.Scale scale,
        int found,
        ListPage<Place> page,
        List<Place> rest,
        int unranked) {
    static final String PATH = "/pusat/peringkat";

    private static final String WHOLE = "semua";

    static ListQuery query(ServerWebExchange exchange) {
        return ListQuery.of(exchange, PATH, "type", "period", "sort", "lihat", WHOLE);
    }

    static RankingList of(Ranking ranking, ListQuery query) {
        Order order = order(query.filter("sort"));
        Part part = part(query.filter("lihat"));
        List<Place> fitting = fitting(ranking, part, order, query);
        List<Place> others =
                part == Part.ALL && query.page() == 1
                        ? fitting(ranking, Part.UNRANKED, Order.NAME, query)
                        : List.of();
        return new RankingList(
                order,
                part,
                RankedGroup.Scale.of(ranking.ranked()),
                fitting.size(),
                isWhole(query)
                        ? new ListPage<>(query, fitting, false)
                        : ListPage.cut(query, fitting.stream()),
                others.stream().limit(isWhole(query) ? others.size() : ListQuery.ROWS).toList(),
                others.size());
    }

    private static List<Place> fitting(Ranking ranking, Part part, Order order, ListQuery query) {
        return ranking.of(part, order).stream()
                .filter(place -> query.fits(place.name() + ' ' + place.unit().code()))
                .toList();
    }

    private static boolean isWhole(ListQuery query) {
        return !query.filter(WHOLE).isEmpty();
    }

    /// The same with what was read of the places shown since.
    RankingList with(List<Place> read) {
        return new RankingList(
                order,
                part,
                scale,
                found,
                new ListPage<>(page.query(), read, page.hasMore()),
                rest,
                unranked);
    }

    /// Whether there is more than what is shown.
    public boolean isCut() {
        return page.rows().size() < found || rest.size() < unranked;
    }

    /// Place of the first row that is shown, from 1.
    public int first() {
        return isWhole(page.query()) ? 1 : page.query().skipped() + 1;
    }

    public int last() {
        return first() + page.rows().size() - 1;
    }

    /// Everything for a word that is none of them.
    private static Part part(String asked) {
        String word = asked.toUpperCase(Locale.ROOT);
        return Stream.of(Part.values())
                .filter(part -> part.name().equals(word))
                .findFirst()
                .orElse(Part.ALL);
    }

    private static Order order(String sort) {
        return switch (sort.toUpperCase(Locale.ROOT)) {
            case "N" -> Order.N;
            case "NAME" -> Order.NAME;
            default -> Order.IKM;
        };
    }
}
