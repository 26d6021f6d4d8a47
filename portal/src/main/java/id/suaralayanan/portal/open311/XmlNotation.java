package id.suaralayanan.portal.open311;

import id.suaralayanan.portal.web.XmlFile;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes a message as XML: with a declaration, without a namespace, each text escaped once.
record XmlNotation(XMLStreamWriter to) {
    static byte[] write(StandardMessage message) {
        return XmlFile.of(to -> new XmlNotation(to).message(message));
    }

    private void message(StandardMessage message) throws XMLStreamException {
        switch (message) {
            case StandardMessage.Entries(String root, String child, List<MessageFields> entries) ->
                    list(root, child, entries);
            case StandardMessage.Single(String root, MessageFields fields) -> item(root, fields);
        }
    }

    private void list(String name, String child, List<?> items) throws XMLStreamException {
        to.writeStartElement(name);
        for (Object item : items) {
            item(child, item);
        }
        to.writeEndElement();
    }

    private void item(String name, @Nullable Object value) throws XMLStreamException {
        if (value instanceof MessageFields.Children(String child, List<?> items)) {
            list(name, child, items);
            return;
        }
        to.writeStartElement(name);
        if (value instanceof MessageFields fields) {
            for (Map.Entry<String, @Nullable Object> field : fields.values().entrySet()) {
                item(field.getKey(), field.getValue());
            }
        } else if (value != null) {
            to.writeCharacters(XmlFile.allowed(value.toString()));
        }
        to.writeEndElement();
    }
}
