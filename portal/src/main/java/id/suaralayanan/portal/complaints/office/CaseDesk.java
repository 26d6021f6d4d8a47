package id.suaralayanan.portal.complaints.office;

import id.suaralayanan.portal.complaints.ComplaintCategories;
import id.suaralayanan.portal.complaints.advice.CaseAdvice;
import id.suaralayanan.portal.complaints.advice.TextAdvice;
import id.suaralayanan.portal.complaints.attachments.FilingContext;
import id.suaralayanan.portal.complaints.clock.Remaining;
import id.suaralayanan.portal.complaints.filing.Contact;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.Rejection;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.complaints.replies.ReplyTemplate;
import id.suaralayanan.portal.complaints.replies.ReplyTemplates;
import id.suaralayanan.portal.complaints.store.CaseFile;
import id.suaralayanan.portal.complaints.store.Cases;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple8;

/// One case as it lies before an officer: history, conversation, and the steps that are possible
/// now. A case outside the officer's scope does not exist here.
@Component
record CaseDesk(
        Cases cases,
        OfficeCases office,
        ComplaintCategories categories,
        Assignments assignments,
        FilingContext intake,
        ReplyTemplates templates,
        CaseAdvice advice,
        Registry registry,
        Clock clock) {
    /// @throws ProblemException 404 for every case that this desk does not see
    Mono<Case> seen(OfficerView officerView, String ticket) {
        return Mono.justOrEmpty(Ticket.read(ticket))
                .flatMap(name -> cases.seen(name, officerView.scope()))
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }

    /// The case, when this desk keeps its category and what is published of it.
    Mono<Case> kept(OfficerView officerView, String ticket) {
        return seen(officerView, ticket)
                .filter(officerView::keeps)
                .switchIfEmpty(ProblemException.signal(HttpStatus.FORBIDDEN, "status.403"));
    }

    /// @param typed what the officer filled in
    /// @param fault what is wrong with it, in the officer's language
    Mono<String> page(
            OfficerView officerView,
            Case current,
            StepForm typed,
            @Nullable String fault,
            Model model) {
        model.addAttribute("typed", typed).addAttribute("fault", fault);
        return addOrigin(officerView, current, model)
                .then(
                        Mono.zip(
                                cases.file(current),
                                contact(officerView, current),
                                categories.all().collectList(),
                                intake.of(current),
                                office.reply(current),
                                assignments.of(current),
                                templates(officerView, current),
                                cases.others(current)))
                .map(parts -> {
                    addCase(officerView, parts.getT1(), model);
                    model.addAttribute("contact", parts.getT2().orElse(null))
                            .addAllAttributes(around(parts));
                    return "complaints/desk";
                });
    }

    /// Where a case came from that was passed on, so that it can be given back; and what its words
    /// speak for.
    private Mono<Void> addOrigin(OfficerView officerView, Case current, Model model) {
        return cases.passedOnBy(current)
                .doOnNext(unit ->
                        registry.unit(unit)
                                .filter(from -> from.id() != current.unit())
                                .ifPresent(from -> model.addAttribute("origin", from)))
                .then(addAdvice(officerView, current, model));
    }

    /// What the words speak for; nothing of a case that was erased.
    private Mono<Void> addAdvice(OfficerView officerView, Case current, Model model) {
        if (!officerView.keeps(current) || current.isErased()) {
            return Mono.empty();
        }
        int unit = officerView.officer().role().isOfUnit() ? current.unit() : TextAdvice.NO_UNIT;
        return advice.of(current.id(), new CaseWords(officerView, current).text(), unit)
                .doOnNext(said -> model.addAttribute("advice", said))
                .then();
    }

    private static Map<String, Object> around(Tuple8<?, ?, ?, ?, ?, ?, ?, ?> parts) {
        return Map.of(
                "categories", parts.getT3(),
                "extras", parts.getT4(),
                "publicReply", parts.getT5(),
                "hands", parts.getT6(),
                "templates", parts.getT7(),
                "alike", parts.getT8());
    }

    /// Only of a case that this desk keeps.
    private Mono<Optional<Contact>> contact(OfficerView officerView, Case current) {
        return Mono.just(current)
                .filter(officerView::keeps)
                .flatMap(office::contact)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    /// Those of the unit that keeps the case; none for the levels above it.
    private Mono<List<ReplyTemplate>> templates(OfficerView officerView, Case current) {
        return officerView.officer().role().isOfUnit()
                ? templates.of(current.unit()).collectList()
                : Mono.just(List.of());
    }

    private void addCase(OfficerView officerView, CaseFile file, Model model) {
        Case current = file.current();
        boolean keeps = officerView.keeps(current) && !current.isErased();
        model.addAttribute("here", officerView.here())
                .addAttribute("base", officerView.base())
                .addAttribute("file", file)
                .addAttribute("current", current)
                .addAttribute("zone", file.unit().zone())
                .addAttribute("serviceName", serviceName(file.current()))
                .addAttribute("words", new CaseWords(officerView, current))
                .addAttribute("keeps", keeps)
                .addAttribute("mayRelease", keeps && current.mayBePublic())
                .addAttribute("steps", steps(officerView, current))
                .addAttribute("reasons", Rejection.values())
                .addAttribute("remaining", remaining(file));
    }

    private @Nullable Remaining remaining(CaseFile file) {
        return file.current()
                .nextDue()
                .map(due -> file.clocks().remaining(clock.instant(), due))
                .orElse(null);
    }

    private List<OfficeStep> steps(OfficerView officerView, Case current) {
        return Arrays.stream(OfficeStep.values())
                .filter(step -> current.allows(step.step(), officerView.actor(), clock.instant()))
                .toList();
    }

    /// What this desk has to answer next.
    Mono<Ticket> dueAfter(OfficerView officerView, Case current) {
        return cases.dueAfter(current, officerView.scope());
    }

    /// The unit that has the case.
    Unit unit(Case of) {
        return registry.unit(of.unit()).orElseThrow();
    }

    /// The name of the service that the case is about; empty for the unit as a whole.
    String serviceName(Case of) {
        return registry.services(unit(of)).stream()
                .filter(service -> Integer.valueOf(service.id()).equals(of.service()))
                .map(Service::name)
                .findFirst()
                .orElse("");
    }
}
