package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Score;
import id.suaralayanan.portal.feedback.Answers;
import id.suaralayanan.portal.feedback.Comment;
import id.suaralayanan.portal.feedback.ExtraAnswer;
import id.suaralayanan.portal.feedback.RatingForm;
import id.suaralayanan.portal.feedback.Respondent;
import id.suaralayanan.portal.feedback.Respondent.Coded;
import id.suaralayanan.portal.feedback.Respondent.Education;
import id.suaralayanan.portal.feedback.Respondent.Occupation;
import id.suaralayanan.portal.feedback.Respondent.Sex;
import id.suaralayanan.portal.feedback.VisitCode;
import id.suaralayanan.portal.feedback.questions.ExtraQuestion;
import id.suaralayanan.portal.feedback.questions.Question;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One sent form, as typed: what is in it, and what is missing or wrong.
///
/// Everything typed is kept, so that a form shown again has lost nothing.
public record SubmittedSurvey(Form typed, Map<Element, Score> scores, List<FieldError> gaps) {
    /// Name of the buttons that show the form in another language.
    private static final String SWITCH = "bahasa";

    private static final String ANOTHER = "lain";
    private static final Pattern TURNS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

    public static SubmittedSurvey of(Form typed) {
        var scores = new EnumMap<Element, Score>(Element.class);
        var gaps = new ArrayList<FieldError>();
        for (var element : Element.values()) {
            score(typed.all(element.code()))
                    .ifPresentOrElse(
                            score -> scores.put(element, score),
                            () -> gaps.add(FieldError.in(element.code(), "survey.gap.answer")));
        }
        checkAge(typed, gaps);
        checkComment(typed, gaps);
        checkVisit(typed, gaps);
        return new SubmittedSurvey(typed, scores, gaps);
    }

    /// The same with one more thing to put right.
    public SubmittedSurvey with(FieldError gap) {
        var all = new ArrayList<>(gaps);
        all.add(gap);
        return new SubmittedSurvey(typed, scores, all);
    }

    /// Whether the form was not sent but shown in another language.
    public boolean isSwitchOfLanguage() {
        return typed.has(SWITCH);
    }

    /// The same, as far as it goes: nothing was sent, so nothing is missing.
    public SubmittedSurvey withoutGaps() {
        return new SubmittedSurvey(typed, scores, List.of());
    }

    /// Whether the sender said that this is another rating than the one before.
    public boolean isAnother() {
        return value(ANOTHER).equals("1");
    }

    /// The same, said to be another rating once it is sent again.
    public SubmittedSurvey asAnother() {
        return new SubmittedSurvey(typed.with(ANOTHER, "1"), scores, gaps);
    }

    public boolean isComplete() {
        return gaps.isEmpty();
    }

    /// @return what was typed into a field, never null, without signs that turn the line around
    public String value(String field) {
        return TURNS.matcher(typed.raw(field)).replaceAll("");
    }

    public boolean isChosen(String field, String value) {
        return value(field).equals(value);
    }

    public boolean isWrong(String field) {
        return gaps.stream().anyMatch(gap -> gap.field().equals(field));
    }

    /// @return key of the sentence that says what is wrong with a field; empty when nothing is
    public String why(String field) {
        return gaps.stream()
                .filter(gap -> gap.field().equals(field))
                .map(FieldError::key)
                .findFirst()
                .orElse("");
    }

    /// Gaps in the order in which the questions stand on the page.
    public List<FieldError> gapsInOrder(List<Question> questions) {
        var order = questions.stream().map(Question::code).toList();
        return gaps.stream()
                .sorted(
                        java.util.Comparator.comparingInt(gap -> {
                            int at = order.indexOf(gap.field());
                            return at < 0 ? order.size() : at;
                        }))
                .toList();
    }

    /// The valid form; only for a complete entry.
    public RatingForm form(String unit, String service, Channel channel) {
        return new RatingForm(
                unit,
                service,
                channel,
                Answers.of(scores),
                respondent(),
                Optional.of(PlainText.clean(value("comment")))
                        .filter(text -> !text.isEmpty())
                        .map(Comment::new),
                VisitCode.read(value("k")));
    }

    /// What was answered of the questions of the unit's own; what was not asked is left out.
    public List<ExtraAnswer> extras(List<ExtraQuestion> asked) {
        return asked.stream()
                .filter(question -> question.has(value(question.field())))
                .map(question ->
                        new ExtraAnswer(question.id(), Integer.parseInt(value(question.field()))))
                .toList();
    }

    private Respondent respondent() {
        return new Respondent(
                Coded.of(Sex.values(), value("sex")),
                age().isEmpty() ? null : Integer.valueOf(age()),
                Coded.of(Education.values(), value("education")),
                Coded.of(Occupation.values(), value("occupation")),
                disability(value("disability")));
    }

    private String age() {
        return PlainText.lineField(value("age"));
    }

    private static @Nullable Boolean disability(String typed) {
        return switch (typed) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static Optional<Score> score(List<String> typed) {
        return typed.size() == 1 && typed.getFirst().matches("[1-4]")
                ? Optional.of(new Score(Integer.parseInt(typed.getFirst())))
                : Optional.empty();
    }

    private static void checkAge(Form typed, List<FieldError> gaps) {
        var age = typed.line("age");
        if (!age.isEmpty() && !isAge(age)) {
            gaps.add(FieldError.in("age", "survey.gap.age"));
        }
    }

    private static boolean isAge(String typed) {
        return typed.matches("\\d{1,3}") && Respondent.isAge(Integer.parseInt(typed));
    }

    private static void checkVisit(Form typed, List<FieldError> gaps) {
        var code = typed.raw("k");
        if (!code.isBlank() && VisitCode.read(code).isEmpty()) {
            gaps.add(FieldError.in("k", "survey.gap.visit"));
        }
    }

    private static void checkComment(Form typed, List<FieldError> gaps) {
        var comment = typed.raw("comment");
        if (PlainText.isBroken(comment) || Comment.isTooLong(PlainText.clean(comment))) {
            gaps.add(FieldError.in("comment", "survey.gap.comment"));
        }
    }
}
