package id.suaralayanan.portal.feedback;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The stack as most applications use it: an annotated controller whose converter reads the same
/// JSON into a record and writes a constant one. No database.
@RestController
@ConditionalOnProperty("bench.constant")
class OrdinaryConstant {
    static final String PATH = "/api/v1/ordinary-constant";
    private static final RatingReceipt CONSTANT =
            new RatingReceipt(
                    "SKM-2222-2222", "64.71-UJI-NILAI", "KTP-EL", "2026-11-21T22:01:43.946123Z");

    record Rating(String unit, String service, String channel, Map<String, Integer> answers) {}

    record RatingReceipt(String receipt, String unit, String service, String receivedAt) {}

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    RatingReceipt rate(@RequestHeader("Idempotency-Key") String key, @RequestBody Rating rating) {
        if (key.isEmpty() || rating.answers().size() != 9) {
            throw new IllegalArgumentException("nine answers and a key");
        }
        return CONSTANT;
    }
}
