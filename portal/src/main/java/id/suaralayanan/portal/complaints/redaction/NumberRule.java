package id.suaralayanan.portal.complaints.redaction;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How one kind of personal data is written: a pattern whose group `data`, or else the whole match,
/// is the data.
///
/// @param kind of a match; empty when it is no personal data after all
record NumberRule(Pattern pattern, Function<String, Optional<PersonalData>> kind) {
    static NumberRule of(PersonalData kind, String pattern) {
        return new NumberRule(
                Pattern.compile(
                        pattern,
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.COMMENTS),
                _ -> Optional.of(kind));
    }

    static NumberRule asWritten(PersonalData kind, String pattern) {
        return new NumberRule(Pattern.compile(pattern, Pattern.COMMENTS), _ -> Optional.of(kind));
    }

    Optional<Passage> read(MatchResult found) {
        boolean hasGroup = pattern.namedGroups().containsKey("data");
        int start = hasGroup ? found.start("data") : found.start();
        int end = hasGroup ? found.end("data") : found.end();
        String data = hasGroup ? found.group("data") : found.group();
        return kind.apply(data).map(name -> new Passage(name, start, end));
    }
}
