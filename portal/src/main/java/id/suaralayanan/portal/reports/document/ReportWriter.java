package id.suaralayanan.portal.reports.document;

import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.reports.cut.FrozenCut;
import id.suaralayanan.portal.reports.cut.ReportCut;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.Numbers;
import id.suaralayanan.portal.web.QrCode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells figures in the order that the ministry asks for (*sistematika laporan SKM*): introduction,
/// collection, results, analysis, conclusion, appendices. Every sentence comes from the figures
/// alone, so the same figures give the same report.
@Component
public final class ReportWriter {
    private static final int SHOWN_DIGITS = 16;

    private final Messages messages;
    private final Numbers numbers;
    private final Periods periods;

    public ReportWriter(Messages messages, Numbers numbers, Periods periods) {
        this.messages = messages;
        this.numbers = numbers;
        this.periods = periods;
    }

    /// A report that can be checked.
    ///
    /// @param address where everybody reads the same figures
    public ReportDocument write(FrozenCut cut, String address, Locale language) {
        var say = new Phrases(messages, numbers, periods, language);
        var seal = new ReportDocument.Seal(cut.digest(), address, say.say("report.seal.words"));
        var taken =
                numbers.time(cut.madeAt(), ZoneId.of(cut.figures().unit().timeZone()), language);
        String footer =
                say.say(
                        "report.footer",
                        cut.figures().unit().name(),
                        say.period(cut.figures().period().read()),
                        cut.digest().substring(0, SHOWN_DIGITS));
        return document(cut.figures(), say, seal, taken, footer);
    }

    /// What a report would say; nobody can check it.
    public ReportDocument draft(ReportCut figures, Locale language) {
        var say = new Phrases(messages, numbers, periods, language);
        return document(figures, say, null, say.say("report.draft"), say.say("report.draft"));
    }

    /// The figures of a report to be hung up.
    ///
    /// @param address where everybody reads the same figures
    public ResultPoster poster(FrozenCut cut, String address, Locale language) {
        var say = new Phrases(messages, numbers, periods, language);
        var figures = cut.figures();
        var whole = figures.whole();
        return new ResultPoster(
                say.say("report.poster.title"),
                figures.unit().name(),
                say.period(figures.period().read()),
                say.say("report.fact.ikm"),
                say.points(whole.ikm()),
                say.say(
                        "report.poster.grade",
                        whole.grade().name(),
                        say.words(whole.grade().words())),
                new ResultChapter(figures, say).onPosters(),
                say.say("report.poster.thanks"),
                say.say("report.poster.check"),
                QrCode.of(address));
    }

    private static ReportDocument document(
            ReportCut figures,
            Phrases say,
            ReportDocument.@Nullable Seal seal,
            String taken,
            String footer) {
        var blocks = new ArrayList<Block>();
        blocks.addAll(new CollectionChapters(figures, say).blocks());
        blocks.addAll(new ResultChapter(figures, say).blocks());
        blocks.addAll(new AnalysisChapters(figures, say).blocks());
        blocks.addAll(new Appendices(figures, say, seal).blocks());
        String period = say.period(figures.period().read());
        return new ReportDocument(
                say.language(),
                say.say("report.title"),
                figures.unit().name(),
                period,
                say.say("report.summary", figures.unit().name(), period),
                facts(figures, say, taken),
                List.copyOf(blocks),
                seal,
                footer);
    }

    private static Map<String, String> facts(ReportCut figures, Phrases say, String taken) {
        var whole = figures.whole();
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                say.say("report.fact.ikm"),
                say.say(
                        "report.fact.ikm.value",
                        say.points(whole.ikm()),
                        whole.grade().name(),
                        say.words(whole.grade().words())));
        facts.put(
                say.say("report.fact.interval"),
                whole.low() == null || whole.high() == null
                        ? Phrases.NOTHING
                        : say.say(
                                "report.fact.interval.value",
                                say.numbers().decimal(whole.low(), 1, say.language()),
                                say.numbers().decimal(whole.high(), 1, say.language())));
        facts.put(say.say("report.fact.respondents"), say.whole(whole.respondents()));
        facts.put(say.say("report.fact.status"), say.words(figures.period().status().words()));
        facts.put(say.say("report.fact.taken"), taken);
        return facts;
    }
}
