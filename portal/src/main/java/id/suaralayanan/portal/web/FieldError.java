package id.suaralayanan.portal.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/// Something to put right in what somebody sent: where, and the sentence that says what is wrong.
///
/// @param pointer a JSON pointer, e.g. `/answers/U3`; of a form the name of its input after a slash
/// @param key of the sentence
/// @param arguments of the sentence
public record FieldError(String pointer, String key, Object... arguments) {
    /// @param field name of the input, e.g. `umur`
    public static FieldError in(String field, String key, Object... arguments) {
        return new FieldError("/" + field, key, arguments);
    }

    /// Of a page that shows what is wrong with its form.
    public static HttpStatus status(List<FieldError> faults) {
        return faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /// The name of the form's input.
    public String field() {
        return pointer.isEmpty() ? "" : pointer.substring(1);
    }
}
