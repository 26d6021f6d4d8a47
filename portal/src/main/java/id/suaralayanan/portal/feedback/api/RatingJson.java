package id.suaralayanan.portal.feedback.api;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.analytics.indicators.Score;
import id.suaralayanan.portal.feedback.Answers;
import id.suaralayanan.portal.feedback.Arrival;
import id.suaralayanan.portal.feedback.Comment;
import id.suaralayanan.portal.feedback.RatingForm;
import id.suaralayanan.portal.feedback.Respondent;
import id.suaralayanan.portal.feedback.VisitCode;
import id.suaralayanan.portal.web.form.FieldErrors;
import id.suaralayanan.portal.web.form.PlainText;
import id.suaralayanan.portal.web.form.StrictJson;
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

/// Reads the body of `POST /api/v1/ratings`. Unknown members are errors; optional ones may be null.
final class RatingJson {
    /// Channels that a request may name, most of them with a proof; imports come in by files.
    private static final Set<Channel> NAMED =
            Set.of(Channel.WEB, Channel.QR, Channel.KIOSK, Channel.STAFF);

    private static final int LONGEST_CODE = 100;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Set<String> OPTIONAL =
            Set.of("respondent", "comment", "visitCode", "point", "device", "answeredAt");

    private final StrictJson json;
    private final FieldErrors errors;
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

    private RatingJson(StrictJson json, FieldErrors errors, Instant now) {
        this.json = json;
        this.errors = errors;
        this.now = now;
    }

    /// @throws ProblemException malformed, with every fault
    static RatingRequest read(byte[] body, Instant now) {
        var errors = new FieldErrors();
        try (var json = new StrictJson(body, errors)) {
            return new RatingJson(json, errors, now).request();
        } catch (JacksonException notJson) {
            throw StrictJson.unreadable("json.fault.not-json");
        }
    }

    private RatingRequest request() {
        json.document(this::member);
        for (var name : new String[] {"/unit", "/service", "/channel", "/answers"}) {
            if (!json.isGiven(name)) {
                errors.add(name, "json.fault.required");
            }
        }
        if (!errors.isEmpty() || unit == null || service == null || channel == null) {
            throw errors.refusal();
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
                    errors.add(pointer, "json.fault.unknown");
                }
            }
        }
    }

    private void optional(String name, String pointer) {
        switch (name) {
            case "respondent" -> respondent = new RespondentJson(json, errors).respondent(pointer);
            case "comment" -> comment = comment(pointer);
            case "visitCode" -> visit = visit(pointer);
            case "point" -> point = code(pointer);
            case "device" -> device = code(pointer);
            case "answeredAt" -> answeredAt = answeredAt(pointer);
            default -> errors.add(pointer, "json.fault.unknown");
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
        errors.add(pointer, "rating.fault.answered-at", Arrival.LONGEST_WAIT.toDays());
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
                errors.add(pointer, "rating.fault.unanswered");
            }
        }
    }

    private void answer(String name, String pointer) {
        var element = element(name);
        int points = json.smallNumber();
        if (element == null) {
            errors.add(pointer, "rating.fault.no-element");
        } else if (points < Score.WORST || points > Score.BEST) {
            errors.add(pointer, "rating.fault.not-a-score");
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
            errors.add(pointer, "rating.fault.channel");
        }
        return null;
    }

    private Optional<Comment> comment(String pointer) {
        var raw = json.text(pointer);
        if (raw == null) {
            return Optional.empty();
        }
        if (PlainText.isBroken(raw)) {
            errors.add(pointer, "rating.fault.broken-text");
            return Optional.empty();
        }
        var text = PlainText.clean(raw);
        if (Comment.isTooLong(text)) {
            errors.add(pointer, "rating.fault.too-long", Comment.LONGEST);
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new Comment(text));
    }

    private Optional<VisitCode> visit(String pointer) {
        var typed = json.text(pointer);
        var code = typed == null ? Optional.<VisitCode>empty() : VisitCode.read(typed);
        if (typed != null && code.isEmpty()) {
            errors.add(pointer, "rating.fault.visit-code");
        }
        return code;
    }
}
