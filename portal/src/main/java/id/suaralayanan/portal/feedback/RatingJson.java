package id.suaralayanan.portal.feedback;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Score;
import id.suaralayanan.portal.web.PlainText;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Reads the body of `POST /api/v1/ratings`. Unknown members are faults; optional ones may be null.
final class RatingJson {
    /// Channels that a request may name, most of them with a proof; imports come in by files.
    private static final Set<Channel> NAMED =
            Set.of(Channel.WEB, Channel.QR, Channel.KIOSK, Channel.STAFF);

    private static final int LONGEST_CODE = 100;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Set<String> OPTIONAL =
            Set.of("respondent", "comment", "visitCode", "point", "device", "answeredAt");

    private final StrictJson json;
    private final Faults faults;
    private @Nullable String unit;
    private @Nullable String service;
    private @Nullable Channel channel;
    private @Nullable String point;
    private @Nullable String device;
    private @Nullable Instant answeredAt;
    private final Instant now;
    private final Map<Element, Score> answers = new EnumMap<>(Element.class);
    private Respondent respondent = Respondent.UNKNOWN;
    private Optional<Comment> comment = Optional.empty();
    private Optional<VisitCode> visit = Optional.empty();

    private RatingJson(StrictJson json, Faults faults, Instant now) {
        this.json = json;
        this.faults = faults;
        this.now = now;
    }

    /// @throws ProblemException malformed, with every fault
    static RatingRequest read(byte[] body, Instant now) {
        var faults = new Faults();
        try (var json = new StrictJson(body, faults)) {
            return new RatingJson(json, faults, now).request();
        } catch (JacksonException notJson) {
            throw StrictJson.unreadable("not-json");
        }
    }

    private RatingRequest request() {
        json.document(this::member);
        for (var name : new String[] {"/unit", "/service", "/channel", "/answers"}) {
            if (!json.isGiven(name)) {
                faults.add(name, "required");
            }
        }
        if (!faults.isEmpty() || unit == null || service == null || channel == null) {
            throw faults.refusal();
        }
        var form =
                new RatingForm(
                        unit, service, channel, Answers.of(answers), respondent, comment, visit);
        return new RatingRequest(form, point, device, answeredAt);
    }

    private void member(String name, String pointer) {
        switch (name) {
            case "unit" -> unit = code(pointer);
            case "service" -> service = code(pointer);
            case "channel" -> channel = channel(pointer);
            case "answers" -> answers(pointer);
            default -> {
                if (!json.isNull()) {
                    optional(name, pointer);
                } else if (!OPTIONAL.contains(name)) {
                    faults.add(pointer, "unknown");
                }
            }
        }
    }

    private void optional(String name, String pointer) {
        switch (name) {
            case "respondent" -> respondent = new RespondentRead().respondent(pointer);
            case "comment" -> comment = comment(pointer);
            case "visitCode" -> visit = visit(pointer);
            case "point" -> point = code(pointer);
            case "device" -> device = code(pointer);
            case "answeredAt" -> answeredAt = answeredAt(pointer);
            default -> faults.add(pointer, "unknown");
        }
    }

    private @Nullable Instant answeredAt(String pointer) {
        var text = json.text(pointer);
        if (text == null) {
            return null;
        }
        try {
            var at = OffsetDateTime.parse(text).toInstant();
            if (!at.isAfter(now.plus(CLOCKS_DIFFER))
                    && !at.isBefore(now.minus(Arrival.LONGEST_WAIT))) {
                return at;
            }
        } catch (DateTimeParseException _) {
            // Told below, with the same sentence.
        }
        faults.add(pointer, "answered-at", Arrival.LONGEST_WAIT.toDays());
        return null;
    }

    /// Whether it exists is not to be seen here; what is too long to exist is cut.
    private @Nullable String code(String pointer) {
        var text = json.text(pointer);
        return text == null || text.length() <= LONGEST_CODE
                ? text
                : text.substring(0, LONGEST_CODE);
    }

    private void answers(String parent) {
        if (!json.object(parent, this::answer)) {
            return;
        }
        for (var element : Element.values()) {
            var pointer = parent + "/" + element;
            if (!json.isGiven(pointer)) {
                faults.add(pointer, "unanswered");
            }
        }
    }

    private void answer(String name, String pointer) {
        var element = element(name);
        int points = json.smallNumber();
        if (element == null) {
            faults.add(pointer, "no-element");
        } else if (points < Score.WORST || points > Score.BEST) {
            faults.add(pointer, "not-a-score");
        } else {
            answers.put(element, new Score(points));
        }
    }

    private static @Nullable Element element(String name) {
        if (name.length() != 2 || name.charAt(0) != 'U') {
            return null;
        }
        int number = name.charAt(1) - '0';
        return number >= 1 && number <= Element.COUNT ? Element.values()[number - 1] : null;
    }

    private @Nullable Channel channel(String pointer) {
        var name = json.text(pointer);
        for (var each : NAMED) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        if (name != null) {
            faults.add(pointer, "channel");
        }
        return null;
    }

    private Optional<Comment> comment(String pointer) {
        var raw = json.text(pointer);
        if (raw == null) {
            return Optional.empty();
        }
        if (PlainText.isBroken(raw)) {
            faults.add(pointer, "broken-text");
            return Optional.empty();
        }
        var text = PlainText.clean(raw);
        if (Comment.isTooLong(text)) {
            faults.add(pointer, "too-long", Comment.LONGEST);
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new Comment(text));
    }

    private Optional<VisitCode> visit(String pointer) {
        var typed = json.text(pointer);
        var code = typed == null ? Optional.<VisitCode>empty() : VisitCode.read(typed);
        if (typed != null && code.isEmpty()) {
            faults.add(pointer, "visit-code");
        }
        return code;
    }

    /// The profile, collected member by member.
    private final class RespondentRead {
        private Respondent.@Nullable Sex sex;
        private @Nullable Integer age;
        private Respondent.@Nullable Education education;
        private Respondent.@Nullable Occupation occupation;
        private @Nullable Boolean disability;

        Respondent respondent(String pointer) {
            json.object(pointer, this::member);
            return new Respondent(sex, age, education, occupation, disability);
        }

        private void member(String name, String pointer) {
            switch (name) {
                case "sex" -> sex = json.oneOf(Respondent.Sex.values(), pointer);
                case "age" -> age = age(pointer);
                case "education" -> education = json.oneOf(Respondent.Education.values(), pointer);
                case "occupation" ->
                        occupation = json.oneOf(Respondent.Occupation.values(), pointer);
                case "disability" -> disability = json.yesOrNo(pointer);
                default -> faults.add(pointer, "unknown");
            }
        }

        private @Nullable Integer age(String pointer) {
            int years = json.smallNumber();
            if (Respondent.isAge(years)) {
                return years;
            }
            if (!json.isNull()) {
                faults.add(pointer, "age", Respondent.YOUNGEST, Respondent.OLDEST);
            }
            return null;
        }
    }
}
