package id.suaralayanan.portal.web.form;

import id.suaralayanan.portal.web.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A JSON object read member by member, every fault named with its place: the one reader of JSON
/// that comes in. [JsonInput] is its easy face, by name instead of in the order of the text.
///
/// Strict where a lenient reader would guess: a member given twice, a number in quotes or with a
/// fraction, text that is not UTF-8 and anything after the end are faults.
public final class StrictJson implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final FieldErrors errors;
    private final Set<String> given = new HashSet<>();

    /// @throws ProblemException when the bytes are no text
    public StrictJson(byte[] body, FieldErrors errors) {
        this.errors = errors;
        requireText(body);
        parser = JSON.createParser(ObjectReadContext.empty(), body);
    }

    /// What is done with one member; it may leave the value unread.
    public interface Member {
        void read(String name, String pointer);
    }

    /// Reads the whole document as one object.
    public void document(Member member) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw unreadable("json.fault.not-object");
        }
        members("", member);
        if (parser.nextToken() != null) {
            throw unreadable("json.fault.not-json");
        }
    }

    /// Reads the object at hand; a value that is none is a fault.
    ///
    /// @return whether it was an object
    public boolean object(String pointer, Member member) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            errors.add(pointer, "json.fault.not-object");
            return false;
        }
        members(pointer, member);
        return true;
    }

    private void members(String parent, Member member) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var pointer = FieldErrors.pointer(parent, name);
            parser.nextToken();
            if (given.add(parent + "/" + name)) {
                member.read(name, pointer);
            } else {
                errors.add(pointer, "json.fault.repeated");
            }
            parser.skipChildren();
        }
    }

    /// Whether the member at this pointer was there, right or wrong.
    public boolean isGiven(String pointer) {
        return given.contains(pointer);
    }

    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    public @Nullable String text(String pointer) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        errors.add(pointer, isNull() ? "json.fault.required" : "json.fault.not-text");
        return null;
    }

    /// A whole number of at most three digits without sign, fraction or exponent, else -1.
    public int smallNumber() {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getStringLength() <= 3
                ? parser.getIntValue()
                : -1;
    }

    public @Nullable Boolean yesOrNo(String pointer) {
        if (parser.currentToken() == JsonToken.VALUE_TRUE) {
            return true;
        }
        if (parser.currentToken() == JsonToken.VALUE_FALSE) {
            return false;
        }
        if (!isNull()) {
            errors.add(pointer, "json.fault.not-yes-or-no");
        }
        return null;
    }

    /// Text, or null where there is none, which is no fault.
    public @Nullable String textOrNull() {
        return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : null;
    }

    /// Whatever stands here: texts, truths, lists and objects; anything else is what it was in
    /// JSON.
    @Nullable Object value(String pointer) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case START_OBJECT -> members(pointer);
            case START_ARRAY -> list(pointer);
            default -> JsonToken.VALUE_NUMBER_INT;
        };
    }

    private Map<String, @Nullable Object> members(String pointer) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members(pointer, (name, place) -> members.put(name, value(place)));
        return members;
    }

    private List<@Nullable Object> list(String pointer) {
        var list = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(pointer + "/" + list.size()));
        }
        return list;
    }

    /// The parser itself would let some broken UTF-8, and UTF-16, pass.
    private static void requireText(byte[] body) {
        boolean plain = true;
        for (byte each : body) {
            if (each == 0) {
                throw unreadable("json.fault.not-json");
            }
            plain &= each > 0;
        }
        if (plain) {
            return;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException notText) {
            throw unreadable("json.fault.not-utf-8");
        }
    }

    public static RuntimeException unreadable(String key) {
        var errors = new FieldErrors();
        errors.add("", key);
        return errors.refusal();
    }

    @Override
    public void close() {
        parser.close();
    }
}
