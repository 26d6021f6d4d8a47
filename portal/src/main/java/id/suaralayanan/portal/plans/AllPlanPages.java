package id.suaralayanan.portal.plans;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.web.list.ListFile;
import id.suaralayanan.portal.web.list.ListPage;
import id.suaralayanan.portal.web.list.ListQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// `/unit/rtl/semua`: the planned actions of all periods in one list.
@Controller
record AllPlanPages(Plans plans, ActionEffects effects, Clock clock) {
    private static final String HERE = PlanPages.HERE + "/semua";
    private static final String STATUS = "keadaan";
    private static final String ELEMENT = "unsur";

    @GetMapping(HERE)
    Mono<Rendering> list(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        Officer.Post post = officer.ownUnit();
        ListQuery query = query(exchange);
        return fitting(post, query)
                .collectList()
                .map(all -> ListPage.cut(query, all.stream()))
                .zipWhen(page -> effects.of(page.rows(), post.zone()))
                .map(it ->
                        Rendering.view("plans/all")
                                .modelAttribute("here", "unit-rtl")
                                .modelAttribute("list", it.getT1())
                                .modelAttribute("effects", it.getT2())
                                .modelAttribute("elements", Element.values())
                                .modelAttribute("statuses", ActionStatus.values())
                                .modelAttribute(
                                        "today", LocalDate.ofInstant(clock.instant(), post.zone()))
                                .build());
    }

    @GetMapping(HERE + ".csv")
    Mono<ResponseEntity<byte[]>> file(
            @AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return ListFile.of(
                "rtl",
                List.of(
                        "period",
                        "element",
                        "action",
                        "owner",
                        "due",
                        "status",
                        "evidence",
                        "published"),
                fitting(officer.ownUnit(), query(exchange)).map(AllPlanPages::cells));
    }

    private static List<?> cells(PlannedAction action) {
        return List.of(
                action.period().code(),
                action.element().code(),
                action.words(),
                action.owner(),
                action.due(),
                action.status(),
                action.evidence(),
                action.published());
    }

    private Flux<PlannedAction> fitting(Officer.Post post, ListQuery query) {
        return plans.all(post.unit())
                .filter(it -> query.fits(it.words() + ' ' + it.owner() + ' ' + it.period().code()))
                .filter(it -> isAsked(query.filter(STATUS), it.status().name()))
                .filter(it -> isAsked(query.filter(ELEMENT), it.element().code()));
    }

    private static boolean isAsked(String asked, String is) {
        return asked.isEmpty() || asked.equals(is);
    }

    private static ListQuery query(ServerWebExchange exchange) {
        return ListQuery.of(exchange, HERE, STATUS, ELEMENT);
    }
}
