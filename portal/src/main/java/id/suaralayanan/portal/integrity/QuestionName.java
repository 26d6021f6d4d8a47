package id.suaralayanan.portal.integrity;

import id.suaralayanan.analytics.indicators.integrity.IntegrityTest;
import java.util.Optional;
import java.util.stream.Stream;

/// A question as a form names it, see [IntegrityQuestion#id]. Nonsense names none.
record QuestionName(String id) {
    int unit() {
        String text = part(0);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    String period() {
        return part(1);
    }

    Optional<IntegrityTest> test() {
        return Stream.of(IntegrityTest.values())
                .filter(test -> test.name().equals(part(2)))
                .findFirst();
    }

    private String part(int place) {
        String[] parts = id.split("\\.", 3);
        return place < parts.length ? parts[place] : "";
    }
}
