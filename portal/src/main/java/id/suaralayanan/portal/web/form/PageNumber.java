package id.suaralayanan.portal.web.form;

import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which page of a long list somebody asks for, from 1 to [#LAST].
public final class PageNumber {
    public static final int LAST = 1_000;

    private PageNumber() {}

    /// The number that was typed, 1 for none; 0 for what is none.
    public static int read(@Nullable String typed) {
        var number = typed == null ? "" : typed.strip();
        if (number.isEmpty()) {
            return 1;
        }
        int read = number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
        return read <= LAST ? read : 0;
    }

    /// @throws ProblemException 400 that names the limits
    public static int orRefuse(@Nullable String typed) {
        int number = read(typed);
        if (number == 0) {
            throw ProblemException.malformed(List.of(fault()));
        }
        return number;
    }

    public static FieldError fault() {
        return new FieldError("/page", "web.fault.page", LAST);
    }
}
