package id.suaralayanan.portal.open311;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of one element of a message, in their order. One without a value stays, empty in XML
/// and `null` in JSON.
public final class MessageFields {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /// Children of one kind: always a list in JSON, whether there are many, one or none.
    ///
    /// @param child name of each in XML
    /// @param items [MessageFields] or texts
    record Children(String child, List<?> items) {}

    public MessageFields text(String name, @Nullable String value) {
        values.put(name, value);
        return this;
    }

    public MessageFields truth(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    public MessageFields number(String name, int value) {
        values.put(name, value);
        return this;
    }

    public MessageFields decimal(String name, @Nullable BigDecimal value) {
        values.put(name, value);
        return this;
    }

    /// With seconds and a zone, as the standard wants every time.
    public MessageFields time(String name, @Nullable Instant value, ZoneId zone) {
        return text(name, value == null ? null : Moments.text(value, zone));
    }

    public MessageFields children(String name, String child, List<MessageFields> items) {
        values.put(name, new Children(child, List.copyOf(items)));
        return this;
    }

    public MessageFields texts(String name, String child, List<String> items) {
        values.put(name, new Children(child, List.copyOf(items)));
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
