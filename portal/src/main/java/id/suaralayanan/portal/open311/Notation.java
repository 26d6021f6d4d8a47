package id.suaralayanan.portal.open311;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.json.JsonMapper;

/// In which form a message is written. An address that names none is answered in XML, which the
/// standard requires, unless the client asks for JSON alone.
public enum Notation {
    XML("text/xml") {
        @Override
        byte[] write(StandardMessage message) {
            return XmlNotation.write(message);
        }
    },
    JSON("application/json") {
        @Override
        byte[] write(StandardMessage message) {
            return JsonMapper.shared().writeValueAsBytes(json(message));
        }
    };

    private static final Pattern JSON_ADDRESS = Pattern.compile(".*[./]json");
    private static final Pattern XML_ADDRESS = Pattern.compile(".*[./]xml");

    private final String type;

    Notation(String type) {
        this.type = type;
    }

    abstract byte[] write(StandardMessage message);

    /// Without a character set, as discovery announces it.
    public String type() {
        return type;
    }

    /// As the standard spells it.
    String contentType() {
        return type + "; charset=utf-8";
    }

    static Notation of(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().value();
        if (JSON_ADDRESS.matcher(path).matches()) {
            return JSON;
        }
        if (XML_ADDRESS.matcher(path).matches()) {
            return XML;
        }
        var accepted = exchange.getRequest().getHeaders().getFirst("Accept");
        return accepted != null && accepted.contains("json") && !accepted.contains("xml")
                ? JSON
                : XML;
    }

    private static Object json(StandardMessage message) {
        return switch (message) {
            case StandardMessage.Entries(_, _, List<MessageFields> entries) ->
                    entries.stream().map(Notation::json).toList();
            case StandardMessage.Single(_, MessageFields fields) -> json(fields);
        };
    }

    private static Map<String, @Nullable Object> json(MessageFields fields) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        fields.values().forEach((name, value) -> object.put(name, value(value)));
        return object;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return value instanceof MessageFields.Children(_, List<?> items)
                ? items.stream()
                        .map(item -> item instanceof MessageFields fields ? json(fields) : item)
                        .toList()
                : value;
    }
}
