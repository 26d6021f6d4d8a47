package id.suaralayanan.portal.feedback.wording;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A questionnaire in a made-up language, as JSON.
final class AnInstrumentForm {
    private AnInstrumentForm() {}

    /// @param more further members, each with its comma
    static String json(String language, String name, String more) {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(
                        """
                        "U%1$d":{"plain":"tanya U%1$d mudah?","official":"resmi U%1$d","hint":"",
                                 "answers":["satu","dua","tiga","empat"]}\
                        """
                                ::formatted)
                .collect(
                        Collectors.joining(
                                ",",
                                """
                                {%s"instrument":"SKM-2017","language":"%s","name":"%s","questions":{\
                                """
                                        .formatted(more, language, name),
                                "}}"));
    }
}
