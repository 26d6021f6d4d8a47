package id.suaralayanan.portal.reports.document;

import id.suaralayanan.portal.reports.cut.ReportCut;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The appendices: what was asked, how many gave which score, and where the figures can be checked.
record Appendices(ReportCut figures, Phrases say, ReportDocument.@Nullable Seal seal) {
    private static final int SCORES = 4;

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, say.say("report.6")));
        blocks.add(new Block.Heading(2, say.say("report.6.1")));
        blocks.add(questions());
        blocks.add(new Block.Heading(2, say.say("report.6.2")));
        blocks.add(scores());
        blocks.add(new Block.Heading(2, say.say("report.6.3")));
        blocks.add(new Block.Paragraph(published()));
        return blocks;
    }

    private Block questions() {
        return new Block.Table(
                say.say("report.questions.name"),
                say.say("report.questions"),
                headings("report.col.question"),
                figures.questions().stream()
                        .map(it ->
                                new Block.Row(
                                        it.element().code() + ". " + it.words(),
                                        it.answers().stream().map(Block.Cell::of).toList()))
                        .toList(),
                false);
    }

    private Block scores() {
        return new Block.Table(
                say.say("report.scores.name"),
                say.say("report.scores"),
                headings("report.col.element"),
                figures.elements().stream()
                        .map(it ->
                                new Block.Row(
                                        say.element(it.element()),
                                        it.scores().stream().map(say::count).toList()))
                        .toList(),
                false);
    }

    private List<String> headings(String first) {
        var headings = new ArrayList<String>();
        headings.add(say.say(first));
        IntStream.rangeClosed(1, SCORES)
                .mapToObj(score -> say.say("report.col.score", score))
                .forEach(headings::add);
        return headings;
    }

    private String published() {
        return seal == null
                ? say.say("report.6.3.draft")
                : say.say("report.6.3.text", seal.address(), seal.digest());
    }
}
