package id.suaralayanan.portal.web;

import id.suaralayanan.portal.web.ProblemException.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One JSON object of a request, read strictly: UTF-8, no member twice, nothing after it, and each
/// member of the expected type. What is wrong is collected with its pointer.
public final class JsonInput {
    private static final int FAULTS_TOLD = 20;
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final String path;
    private final @Nullable JsonNode object;
    private final List<Fault> faults;
    private final Set<String> known = new HashSet<>();

    private JsonInput(String path, @Nullable JsonNode object, List<Fault> faults) {
        this.path = path;
        this.object = object;
        this.faults = faults;
    }

    /// @throws ProblemException 400 when this is no JSON object at all
    public static JsonInput of(byte[] body) {
        try {
            JsonNode root = MAPPER.readTree(utf8(body));
            if (root.isObject()) {
                return new JsonInput("", root, new ArrayList<>());
            }
        } catch (JacksonException | CharacterCodingException _) {
            // Told below, in the same words as any other text that is no object.
        }
        throw ProblemException.malformed(List.of(new Fault("", "json.fault.json")));
    }

    /// As [#of], but nothing at all is an object without members.
    public static JsonInput ofOptional(byte @Nullable [] body) {
        return body == null || body.length == 0
                ? new JsonInput("", null, new ArrayList<>())
                : of(body);
    }

    /// The text of a member, empty when absent.
    public String text(String name) {
        JsonNode node = member(name);
        if (node == null || node.isString()) {
            return node == null ? "" : node.stringValue();
        }
        faults.add(new Fault(path + "/" + name, "json.fault.string"));
        return "";
    }

    /// The truth of a member, absent when there is none.
    public @Nullable Boolean truth(String name) {
        JsonNode node = member(name);
        if (node == null || node.isBoolean()) {
            return node == null ? null : node.booleanValue();
        }
        faults.add(new Fault(path + "/" + name, "json.fault.boolean"));
        return null;
    }

    /// The texts of a member, none when absent.
    public List<String> texts(String name) {
        JsonNode node = member(name);
        if (node == null) {
            return List.of();
        }
        if (node.isArray() && node.valueStream().allMatch(JsonNode::isString)) {
            return node.valueStream().map(JsonNode::stringValue).toList();
        }
        faults.add(new Fault(path + "/" + name, "json.fault.strings"));
        return List.of();
    }

    /// The object of a member, one without members when absent.
    public JsonInput object(String name) {
        JsonNode node = member(name);
        if (node != null && !node.isObject()) {
            faults.add(new Fault(path + "/" + name, "json.fault.object"));
        }
        return new JsonInput(
                path + "/" + name, node != null && node.isObject() ? node : null, faults);
    }

    /// Everything at fault so far, with the members that nobody asked for.
    public List<Fault> faults() {
        if (object != null) {
            object.propertyNames().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name ->
                            faults.add(
                                    new Fault(path + "/" + escaped(name), "json.fault.unknown")));
        }
        return faults.subList(0, Math.min(FAULTS_TOLD, faults.size()));
    }

    private @Nullable JsonNode member(String name) {
        known.add(name);
        JsonNode node = object == null ? null : object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private static String escaped(String name) {
        String escaped = name.replace("~", "~0").replace("/", "~1");
        return escaped.substring(0, Math.min(60, escaped.length()));
    }

    private static String utf8(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }
}
