package id.suaralayanan.portal.reports.document;

import id.suaralayanan.portal.reports.cut.ReportCut;
import id.suaralayanan.portal.reports.cut.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Chapter III: who answered, and what came of it.
record ResultChapter(ReportCut figures, Phrases say) {
    private static final int MEAN_DECIMALS = 4;

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, say.say("report.3")));
        respondents(blocks);
        index(blocks);
        return blocks;
    }

    private void respondents(List<Block> blocks) {
        blocks.add(new Block.Heading(2, say.say("report.3.1")));
        blocks.add(
                new Block.Paragraph(
                        say.say("report.3.1.text", say.whole(figures.whole().respondents()))));
        Stream.of(Trait.values())
                .filter(trait -> figures.of(trait).stream().anyMatch(it -> it.count() != null))
                .map(this::traits)
                .forEach(blocks::add);
        blocks.add(new Block.Paragraph(say.say("report.3.1.note")));
    }

    private void index(List<Block> blocks) {
        var whole = figures.whole();
        blocks.add(new Block.Heading(2, say.say("report.3.2")));
        blocks.add(
                new Block.Paragraph(
                        say.say(
                                "report.3.2.text",
                                say.points(whole.ikm()),
                                whole.grade().name(),
                                say.words(whole.grade().words()))));
        blocks.add(elements());
        blocks.add(new Block.Paragraph(say.say("report.3.2.formula")));
        blocks.add(services());
    }

    /// Who answered, in few lines: how many, by sex, and by education.
    List<String> onPosters() {
        var lines = new ArrayList<String>();
        lines.add(say.say("report.poster.respondents", say.whole(figures.whole().respondents())));
        Stream.of(Trait.SEX, Trait.EDUCATION)
                .map(this::line)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines;
    }

    private String line(Trait trait) {
        return figures.of(trait).stream()
                .filter(it -> it.count() != null && !it.value().equals(Trait.UNTOLD))
                .map(it -> value(trait, it.value()) + " " + say.count(it.count()).text())
                .collect(Collectors.joining(" · "));
    }

    private Block traits(Trait trait) {
        String name = say.say("report.trait." + trait);
        return new Block.Table(
                name,
                say.say("report.traits", name),
                List.of(name, say.say("report.col.about")),
                figures.of(trait).stream()
                        .map(it ->
                                new Block.Row(
                                        value(trait, it.value()), List.of(say.count(it.count()))))
                        .toList(),
                false);
    }

    private String value(Trait trait, String value) {
        return value.equals(Trait.UNTOLD)
                ? say.say("report.untold")
                : say.say("report.value." + trait + "." + value);
    }

    private Block elements() {
        return new Block.Table(
                say.say("report.elements.name"),
                say.say("report.elements"),
                List.of(
                        say.say("report.col.element"),
                        say.say("report.col.answers"),
                        say.say("report.col.sum"),
                        say.say("report.col.weighted"),
                        say.say("report.col.mean")),
                figures.elements().stream()
                        .map(it ->
                                new Block.Row(
                                        say.element(it.element()),
                                        List.of(
                                                say.count(it.answers()),
                                                say.count(it.sum()),
                                                say.figure(it.weighted(), MEAN_DECIMALS),
                                                say.figure(it.mean(), MEAN_DECIMALS))))
                        .toList(),
                true);
    }

    private Block services() {
        return new Block.Table(
                say.say("report.services.name"),
                say.say("report.services"),
                List.of(
                        say.say("report.col.service"),
                        say.say("report.col.respondents"),
                        say.say("report.col.ikm"),
                        say.say("report.col.grade")),
                figures.services().stream()
                        .map(it ->
                                new Block.Row(
                                        it.name(),
                                        List.of(
                                                say.count(it.respondents()),
                                                say.figure(it.ikm(), 2),
                                                Block.Cell.of(
                                                        it.grade() == null
                                                                ? Phrases.NOTHING
                                                                : it.grade().name()))))
                        .toList(),
                false);
    }
}
