package id.suaralayanan.portal.feedback.api;

import id.suaralayanan.portal.feedback.Respondent;
import id.suaralayanan.portal.web.form.FieldErrors;
import id.suaralayanan.portal.web.form.StrictJson;
import org.jspecify.annotations.Nullable;

/// The profile, collected member by member.
final class RespondentJson {
    private final StrictJson json;
    private final FieldErrors errors;
    private Respondent.@Nullable Sex sex;
    private @Nullable Integer age;
    private Respondent.@Nullable Education education;
    private Respondent.@Nullable Occupation occupation;
    private @Nullable Boolean disability;

    RespondentJson(StrictJson json, FieldErrors errors) {
        this.json = json;
        this.errors = errors;
    }

    Respondent respondent(String pointer) {
        json.object(pointer, this::member);
        return new Respondent(sex, age, education, occupation, disability);
    }

    private void member(String name, String pointer) {
        switch (name) {
            case "sex" -> sex = oneOf(Respondent.Sex.values(), pointer);
            case "age" -> age = age(pointer);
            case "education" -> education = oneOf(Respondent.Education.values(), pointer);
            case "occupation" -> occupation = oneOf(Respondent.Occupation.values(), pointer);
            case "disability" -> disability = json.yesOrNo(pointer);
            default -> errors.add(pointer, "json.fault.unknown");
        }
    }

    /// One of the codes, or null where nothing is said.
    private <C extends Respondent.Coded> @Nullable C oneOf(C[] choices, String pointer) {
        var code = json.textOrNull();
        var choice = code == null ? null : Respondent.Coded.of(choices, code);
        if (choice == null && !json.isNull()) {
            errors.add(pointer, "rating.fault.no-choice", Respondent.Coded.list(choices));
        }
        return choice;
    }

    private @Nullable Integer age(String pointer) {
        int years = json.smallNumber();
        if (Respondent.isAge(years)) {
            return years;
        }
        if (!json.isNull()) {
            errors.add(pointer, "rating.fault.age", Respondent.YOUNGEST, Respondent.OLDEST);
        }
        return null;
    }
}
