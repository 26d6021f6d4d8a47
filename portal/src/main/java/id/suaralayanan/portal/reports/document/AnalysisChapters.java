package id.suaralayanan.portal.reports.document;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.reports.cut.ReportCut;
import id.suaralayanan.portal.reports.cut.ReportGap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Chapters IV and V: what is weak, what is done about it, how it went, and what follows.
record AnalysisChapters(ReportCut figures, Phrases say) {
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        analysis(blocks);
        conclusion(blocks);
        return blocks;
    }

    private void analysis(List<Block> blocks) {
        blocks.add(new Block.Heading(1, say.say("report.4")));
        blocks.add(new Block.Heading(2, say.say("report.4.1")));
        blocks.add(new Block.Paragraph(say.say("report.4.1.weak")));
        blocks.add(new Block.Bullets(figures.weakest().stream().map(this::weakness).toList()));
        blocks.add(new Block.Paragraph(say.say("report.4.1.strong")));
        blocks.add(new Block.Bullets(figures.strongest().stream().map(this::strength).toList()));
        blocks.add(new Block.Heading(2, say.say("report.4.2")));
        blocks.add(plan());
        blocks.add(fixes());
        blocks.add(new Block.Heading(2, say.say("report.4.3")));
        blocks.add(trend());
    }

    private void conclusion(List<Block> blocks) {
        blocks.add(new Block.Heading(1, say.say("report.5")));
        blocks.add(new Block.Heading(2, say.say("report.5.1")));
        blocks.add(new Block.Paragraph(conclusion()));
        if (!figures.gaps().isEmpty()) {
            blocks.add(new Block.Heading(2, say.say("report.5.2")));
            blocks.add(new Block.Bullets(figures.gaps().stream().map(this::gap).toList()));
        }
        blocks.add(new Block.Heading(2, say.say("report.5.3")));
        blocks.add(new Block.Paragraph(say.say("report.5.3.text", names(figures.weakest()))));
    }

    private String gap(ReportGap gap) {
        return say.say("report.gap." + gap);
    }

    private String weakness(ReportCut.ElementFigure it) {
        long low = it.scores().get(0) + it.scores().get(1);
        return say.say(
                "report.4.1.weakness",
                say.element(it.element()),
                say.numbers().decimal(it.mean(), 2, say.language()),
                say.whole(Math.round(100.0 * low / it.answers())));
    }

    private String strength(ReportCut.ElementFigure it) {
        return say.say(
                "report.4.1.strength",
                say.element(it.element()),
                say.numbers().decimal(it.mean(), 2, say.language()));
    }

    private String names(List<ReportCut.ElementFigure> chosen) {
        return chosen.stream()
                .map(it -> say.element(it.element()))
                .collect(Collectors.joining(", "));
    }

    private Block plan() {
        if (figures.plan().isEmpty()) {
            return new Block.Paragraph(say.say("report.plan.none"));
        }
        return new Block.Table(
                say.say("report.plan.name"),
                say.say("report.plan"),
                List.of(
                        say.say("report.col.element"),
                        say.say("plan.col.words"),
                        say.say("report.col.quarter"),
                        say.say("plan.col.owner"),
                        say.say("plan.status")),
                figures.plan().stream().map(this::action).toList(),
                false);
    }

    private Block.Row action(ReportCut.Planned it) {
        String state = say.words(it.status().words());
        return new Block.Row(
                say.element(it.element()),
                List.of(
                        Block.Cell.of(it.action()),
                        Block.Cell.of(
                                say.periods()
                                        .brief(
                                                Period.of(Period.Kind.QUARTER, it.due()),
                                                say.language())),
                        Block.Cell.of(it.owner()),
                        Block.Cell.of(
                                it.evidence().isEmpty() ? state : state + ": " + it.evidence())));
    }

    private Block fixes() {
        if (figures.fixes().isEmpty()) {
            return new Block.Paragraph(say.say("report.fixes.none"));
        }
        return new Block.Table(
                say.say("report.fixes.name"),
                say.say("report.fixes"),
                List.of(
                        say.say("report.col.change"),
                        say.say("report.col.problem"),
                        say.say("report.col.element"),
                        say.say("report.col.since")),
                figures.fixes().stream().map(this::fix).toList(),
                false);
    }

    private Block.Row fix(ReportCut.Fix it) {
        return new Block.Row(
                it.change(),
                List.of(
                        Block.Cell.of(it.problem()),
                        Block.Cell.of(it.element() == null ? Phrases.NOTHING : it.element().code()),
                        Block.Cell.of(say.day(it.since()))));
    }

    private Block trend() {
        return new Block.Table(
                say.say("report.trend.name"),
                say.say("report.trend"),
                List.of(
                        say.say("report.col.period"),
                        say.say("report.col.respondents"),
                        say.say("report.col.ikm"),
                        say.say("report.col.grade")),
                figures.trend().stream()
                        .map(it ->
                                new Block.Row(
                                        say.period(it.read()),
                                        List.of(
                                                say.count(it.respondents()),
                                                say.figure(it.ikm(), 2),
                                                Block.Cell.of(it.grade().name()))))
                        .toList(),
                false);
    }

    private String conclusion() {
        return say.say(
                "report.5.1.text",
                figures.unit().name(),
                say.period(figures.period().read()),
                say.points(figures.whole().ikm()),
                figures.whole().grade().name(),
                say.words(figures.whole().grade().words()));
    }
}
