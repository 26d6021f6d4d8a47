package id.suaralayanan.portal.history.files;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.analytics.indicators.index.PastScale;
import id.suaralayanan.analytics.sheets.Meaning;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.history.reading.PastFault;
import id.suaralayanan.portal.web.Messages;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What is found in a file, in everyday words; templates call it as `@pastWords`.
@Component("pastWords")
record PastWords(Messages messages, Periods periods) {
    /// Faults whose first value is a period.
    private static final Set<String> OF_A_PERIOD =
            Set.of(
                    "too-early",
                    "not-over",
                    "period-twice",
                    "no-index",
                    "incomplete",
                    "sums",
                    "brought",
                    "here");

    /// Of a respondent; nothing of it is kept.
    private static final Set<Meaning> PROFILE =
            EnumSet.of(
                    Meaning.UNIT,
                    Meaning.SERVICE,
                    Meaning.CHANNEL,
                    Meaning.SEX,
                    Meaning.AGE,
                    Meaning.EDUCATION,
                    Meaning.OCCUPATION,
                    Meaning.DISABILITY,
                    Meaning.COMMENT,
                    Meaning.KEY);

    public String of(PastFault fault, Locale language) {
        Object[] values = fault.values().stream().map(value -> said(value, language)).toArray();
        if (OF_A_PERIOD.contains(fault.code())) {
            values[0] = periods.name(Period.parse(values[0].toString()), language);
        }
        return messages.of(language, "past.fault." + fault.code(), values);
    }

    private Object said(Object value, Locale language) {
        return value instanceof Meaning meaning ? of(meaning, PastScale.NINE, language) : value;
    }

    /// The fourteen elements of the old scale have other names than the nine: they are told by
    /// their codes.
    public String of(Meaning meaning, PastScale scale, Locale language) {
        if (!meaning.isElement()) {
            String words = messages.of(language, "past.meaning." + meaning.name());
            return PROFILE.contains(meaning)
                    ? messages.of(language, "past.not-taken", words)
                    : words;
        }
        if (scale == PastScale.FOURTEEN || meaning.ordinal() >= Element.COUNT) {
            return meaning.name();
        }
        Words words = Element.valueOf(meaning.name()).words();
        return meaning.name()
                + " "
                + (language.getLanguage().equals("en") ? words.en() : words.id());
    }
}
