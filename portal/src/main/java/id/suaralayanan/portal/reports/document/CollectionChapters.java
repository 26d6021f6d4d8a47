package id.suaralayanan.portal.reports.document;

import id.suaralayanan.portal.reports.cut.ReportCut;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Chapters I and II: why and on what ground the survey is held, and how answers were collected.
record CollectionChapters(ReportCut figures, Phrases say) {
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        introduction(blocks);
        collection(blocks);
        return blocks;
    }

    private void introduction(List<Block> blocks) {
        blocks.add(new Block.Heading(1, say.say("report.1")));
        section(blocks, "report.1.1", say.say("report.1.1.text", figures.unit().name()));
        blocks.add(new Block.Heading(2, say.say("report.1.2")));
        blocks.add(
                new Block.Bullets(
                        Stream.of("report.1.2.law", "report.1.2.rule", "report.1.2.guide")
                                .map(say::say)
                                .toList()));
        section(blocks, "report.1.3", say.say("report.1.3.text"));
    }

    private void collection(List<Block> blocks) {
        var unit = figures.unit();
        blocks.add(new Block.Heading(1, say.say("report.2")));
        section(
                blocks,
                "report.2.1",
                say.say("report.2.1.text", unit.name(), unit.code(), unit.region()));
        section(blocks, "report.2.2", say.say("report.2.2.text"));
        if (!figures.channels().isEmpty()) {
            blocks.add(channels());
        }
        section(blocks, "report.2.3", say.say("report.2.3.text", unit.name()));
        blocks.add(
                new Block.Bullets(
                        figures.services().stream().map(ReportCut.ServiceFigure::name).toList()));
        section(blocks, "report.2.4", time());
        section(blocks, "report.2.5", sample());
    }

    private String time() {
        return say.say(
                "report.2.4.text",
                say.day(figures.period().firstDay()),
                say.day(figures.period().lastDay()));
    }

    private void section(List<Block> blocks, String heading, String text) {
        blocks.add(new Block.Heading(2, say.say(heading)));
        blocks.add(new Block.Paragraph(text));
    }

    private Block channels() {
        return new Block.Table(
                say.say("report.channels.name"),
                say.say("report.channels"),
                List.of(say.say("report.col.channel"), say.say("report.col.respondents")),
                figures.channels().stream()
                        .map(it ->
                                new Block.Row(
                                        say.words(it.channel().words()),
                                        List.of(say.count(it.respondents()))))
                        .toList(),
                false);
    }

    private String sample() {
        var whole = figures.whole();
        if (whole.population() == null || whole.required() == null) {
            return say.say("report.2.5.unknown", say.whole(whole.respondents()));
        }
        return say.say(
                figures.isSampleMissed() ? "report.2.5.missed" : "report.2.5.reached",
                say.whole(whole.population()),
                say.whole(whole.required()),
                say.whole(whole.respondents()));
    }
}
