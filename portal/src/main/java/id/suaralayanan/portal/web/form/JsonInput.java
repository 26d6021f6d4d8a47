package id.suaralayanan.portal.web.form;

import id.suaralayanan.portal.web.ProblemException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// One JSON object of a request, read strictly ([StrictJson]), its members by name and each of the
/// expected type. What is wrong is collected with its pointer.
public final class JsonInput {
    private final String path;
    private final Map<String, @Nullable Object> members;
    private final FieldErrors errors;
    private final Set<String> known = new HashSet<>();

    private JsonInput(String path, Map<String, @Nullable Object> members, FieldErrors errors) {
        this.path = path;
        this.members = members;
        this.errors = errors;
    }

    /// @throws ProblemException 400 when this is no JSON object at all
    public static JsonInput of(byte[] body) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        var errors = new FieldErrors();
        try (var json = new StrictJson(body, errors)) {
            json.document((name, pointer) -> members.put(name, json.value(pointer)));
        } catch (JacksonException _) {
            throw StrictJson.unreadable("json.fault.not-json");
        }
        return new JsonInput("", members, errors);
    }

    /// As [#of], but nothing at all is an object without members.
    public static JsonInput ofOptional(byte[] body) {
        return body.length == 0 ? new JsonInput("", Map.of(), new FieldErrors()) : of(body);
    }

    /// The text of a member, empty when absent.
    public String text(String name) {
        var value = member(name);
        if (value instanceof String text) {
            return text;
        }
        require(value == null, name, "json.fault.not-text");
        return "";
    }

    /// The truth of a member, absent when there is none.
    public @Nullable Boolean truth(String name) {
        var value = member(name);
        if (value instanceof Boolean truth) {
            return truth;
        }
        require(value == null, name, "json.fault.not-yes-or-no");
        return null;
    }

    /// The texts of a member, none when absent.
    public List<String> texts(String name) {
        var value = member(name);
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        require(value == null, name, "json.fault.not-texts");
        return List.of();
    }

    /// The object of a member, one without members when absent.
    @SuppressWarnings("unchecked")
    public JsonInput object(String name) {
        var value = member(name);
        if (value instanceof Map<?, ?> object) {
            return new JsonInput(pointer(name), (Map<String, @Nullable Object>) object, errors);
        }
        require(value == null, name, "json.fault.not-object");
        return new JsonInput(pointer(name), Map.of(), errors);
    }

    /// Everything wrong so far in the whole document, with the members of this object that nobody
    /// asked for.
    public FieldErrors errors() {
        members.keySet().stream()
                .filter(known::add)
                .forEach(name -> errors.add(pointer(name), "json.fault.unknown"));
        return errors;
    }

    private @Nullable Object member(String name) {
        known.add(name);
        return members.get(name);
    }

    private void require(boolean holds, String name, String key) {
        if (!holds) {
            errors.add(pointer(name), key);
        }
    }

    private String pointer(String name) {
        return FieldErrors.pointer(path, name);
    }
}
