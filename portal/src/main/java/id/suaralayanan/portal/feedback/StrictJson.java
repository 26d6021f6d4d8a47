package id.suaralayanan.portal.feedback;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A JSON object read member by member, every fault named with its place.
///
/// Strict where a lenient reader would guess: a member given twice, a number in quotes or with a
/// fraction, text that is not UTF-8 and anything after the end are faults.
final class StrictJson implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final Faults faults;
    private final Set<String> given = new HashSet<>();

    /// @throws ProblemException when the bytes are no text
    StrictJson(byte[] body, Faults faults) {
        this.faults = faults;
        requireText(body);
        parser = JSON.createParser(ObjectReadContext.empty(), body);
    }

    /// What is done with one member; it may leave the value unread.
    interface Member {
        void read(String name, String pointer);
    }

    /// Reads the whole document as one object.
    void document(Member member) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw unreadable("not-object");
        }
        members("", member);
        if (parser.nextToken() != null) {
            throw unreadable("not-json");
        }
    }

    /// Reads the object at hand; a value that is none is a fault.
    ///
    /// @return whether it was an object
    boolean object(String pointer, Member member) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            faults.add(pointer, "not-object");
            return false;
        }
        members(pointer, member);
        return true;
    }

    private void members(String parent, Member member) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var pointer = Faults.pointer(parent, name);
            parser.nextToken();
            if (given.add(parent + "/" + name)) {
                member.read(name, pointer);
            } else {
                faults.add(pointer, "repeated");
            }
            parser.skipChildren();
        }
    }

    /// Whether the member at this pointer was there, right or wrong.
    boolean isGiven(String pointer) {
        return given.contains(pointer);
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    @Nullable String text(String pointer) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        faults.add(pointer, isNull() ? "required" : "not-text");
        return null;
    }

    /// A whole number of at most three digits without sign, fraction or exponent, else -1.
    int smallNumber() {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getStringLength() <= 3
                ? parser.getIntValue()
                : -1;
    }

    @Nullable Boolean yesOrNo(String pointer) {
        if (parser.currentToken() == JsonToken.VALUE_TRUE) {
            return true;
        }
        if (parser.currentToken() == JsonToken.VALUE_FALSE) {
            return false;
        }
        if (!isNull()) {
            faults.add(pointer, "not-yes-or-no");
        }
        return null;
    }

    /// One of the codes, or null where nothing is said.
    <C extends Respondent.Coded> @Nullable C oneOf(C[] choices, String pointer) {
        if (isNull()) {
            return null;
        }
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            var choice = Respondent.Coded.of(choices, parser.getString());
            if (choice != null) {
                return choice;
            }
        }
        faults.add(pointer, "no-choice", Respondent.Coded.list(choices));
        return null;
    }

    /// The parser itself would let some broken UTF-8, and UTF-16, pass.
    private static void requireText(byte[] body) {
        boolean plain = true;
        for (byte each : body) {
            if (each == 0) {
                throw unreadable("not-json");
            }
            plain &= each > 0;
        }
        if (plain) {
            return;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException notText) {
            throw unreadable("not-utf-8");
        }
    }

    static RuntimeException unreadable(String slug) {
        var faults = new Faults();
        faults.add("", slug);
        return faults.refusal();
    }

    @Override
    public void close() {
        parser.close();
    }
}
