package id.suaralayanan.portal.open311;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Xml;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;

/// What the frozen GeoReport v2 and its JSON schemas demand of messages, as checks; and what the
/// schemas forget: no foreign fields.
final class Standard {
    private static final Set<String> SERVICE =
            Set.of(
                    "service_code",
                    "service_name",
                    "description",
                    "metadata",
                    "type",
                    "keywords",
                    "group");
    private static final Set<String> ATTRIBUTE =
            Set.of(
                    "variable",
                    "code",
                    "datatype",
                    "required",
                    "datatype_description",
                    "order",
                    "description",
                    "values");
    private static final Set<String> TYPES =
            Set.of("string", "number", "datetime", "text", "singlevaluelist", "multivaluelist");
    private static final List<String> REQUEST =
            List.of(
                    "service_request_id",
                    "status",
                    "status_notes",
                    "service_name",
                    "service_code",
                    "description",
                    "agency_responsible",
                    "service_notice",
                    "requested_datetime",
                    "updated_datetime",
                    "expected_datetime",
                    "address",
                    "address_id",
                    "zipcode",
                    "lat",
                    "long",
                    "media_url");
    private static final Set<String> NUMBERS = Set.of("lat", "long");
    private static final Set<String> TIMES =
            Set.of("requested_datetime", "updated_datetime", "expected_datetime");
    private static final Set<String> NEVER_NULL =
            Set.of("service_request_id", "status", "service_code", "requested_datetime");

    private Standard() {}

    static void services(JsonNode all) {
        assertThat(all.isArray()).isTrue();
        assertThat(all).isNotEmpty();
        for (JsonNode service : all) {
            assertThat(names(service)).containsExactlyInAnyOrderElementsOf(SERVICE);
            for (var name : List.of("service_code", "service_name", "keywords", "group")) {
                assertThat(service.get(name).asString("")).as(name).isNotBlank();
            }
            assertThat(service.get("metadata").isBoolean()).isTrue();
            assertThat(service.get("type").asString()).isIn("realtime", "batch", "blackbox");
        }
    }

    static void definition(JsonNode definition) {
        assertThat(names(definition)).containsExactly("service_code", "attributes");
        assertThat(definition.get("service_code").isString()).isTrue();
        assertThat(definition.get("attributes").isArray()).isTrue();
        int order = 0;
        for (JsonNode attribute : definition.get("attributes")) {
            assertThat(names(attribute)).containsExactlyInAnyOrderElementsOf(ATTRIBUTE);
            assertThat(attribute.get("variable").isBoolean()).isTrue();
            assertThat(attribute.get("required").isBoolean()).isTrue();
            assertThat(attribute.get("datatype").asString()).isIn(TYPES);
            assertThat(attribute.get("order").asInt()).isEqualTo(++order);
            assertThat(attribute.get("values").isArray()).isTrue();
            for (JsonNode value : attribute.get("values")) {
                assertThat(value.get("key").isString()).isTrue();
                assertThat(value.get("name").isString()).isTrue();
            }
        }
    }

    static void requests(JsonNode all) {
        assertThat(all.isArray()).isTrue();
        for (JsonNode request : all) {
            assertThat(names(request)).containsExactlyElementsOf(REQUEST);
            for (var name : REQUEST) {
                field(name, request.get(name));
            }
            assertThat(request.get("status").asString()).isIn("open", "closed");
            assertThat(request.get("description").asString("").length()).isLessThanOrEqualTo(4000);
        }
    }

    private static void field(String name, JsonNode value) {
        if (value.isNull()) {
            assertThat(NEVER_NULL).doesNotContain(name);
        } else if (NUMBERS.contains(name)) {
            assertThat(value.isNumber()).as(name).isTrue();
        } else {
            assertThat(value.isString()).as(name).isTrue();
        }
        if (TIMES.contains(name) && !value.isNull()) {
            assertThat(value.asString())
                    .matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})");
            OffsetDateTime.parse(value.asString());
        }
    }

    static void errors(JsonNode all, int code) {
        assertThat(all.isArray()).isTrue();
        assertThat(all).isNotEmpty();
        for (JsonNode error : all) {
            assertThat(names(error)).containsExactly("code", "description");
            assertThat(error.get("code").asInt()).isEqualTo(code);
            assertThat(error.get("description").asString()).isNotBlank();
        }
    }

    /// The root element of a document that declares its encoding and has no namespace.
    static Element xml(String text, String root) {
        assertThat(text).startsWith("<?xml").containsPattern("^<\\?xml[^>]*encoding=\"UTF-8\"");
        Element element = Xml.root(text);
        assertThat(element.getNodeName()).isEqualTo(root);
        assertThat(element.getNamespaceURI()).isNull();
        return element;
    }

    /// What an element of XML says, by the Spark convention: as the JSON says it.
    static Map<String, String> leaves(Element element) {
        var leaves = new LinkedHashMap<String, String>();
        for (Element child : children(element)) {
            if (children(child).isEmpty()) {
                leaves.put(child.getNodeName(), child.getTextContent());
            }
        }
        return leaves;
    }

    static Map<String, String> leaves(JsonNode object) {
        var leaves = new LinkedHashMap<String, String>();
        object.properties()
                .forEach(each -> {
                    if (!each.getValue().isContainer()) {
                        leaves.put(
                                each.getKey(),
                                each.getValue().isNull() ? "" : each.getValue().asString());
                    }
                });
        return leaves;
    }

    static List<Element> children(Element of) {
        var children = new ArrayList<Element>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }
}
