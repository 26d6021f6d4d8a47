package id.suaralayanan.portal.complaints.advice;

import java.util.Arrays;
import java.util.Optional;

/// How a text is meant, whatever class it was filed as.
public enum Stance {
    COMPLAINT,
    PRAISE,
    QUESTION,
    REQUEST;

    public static Optional<Stance> read(String name) {
        return Arrays.stream(values()).filter(stance -> stance.name().equals(name)).findFirst();
    }
}
