package id.suaralayanan.portal.web;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A document of XML 1.0 in UTF-8, with its declaration.
public final class XmlFile {
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private XmlFile() {}

    /// Writes the elements.
    @FunctionalInterface
    public interface Content {
        void write(XMLStreamWriter to) throws XMLStreamException;
    }

    /// @throws IllegalStateException if the content does not close what it opens
    public static byte[] of(Content content) {
        var bytes = new ByteArrayOutputStream();
        try {
            var to = WRITERS.createXMLStreamWriter(bytes, "UTF-8");
            to.writeStartDocument("UTF-8", "1.0");
            content.write(to);
            to.writeEndDocument();
            to.close();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException(fault);
        }
        return bytes.toByteArray();
    }

    /// Writes an element that holds nothing but a text.
    public static void element(XMLStreamWriter to, String name, String text)
            throws XMLStreamException {
        to.writeStartElement(name);
        to.writeCharacters(allowed(text));
        to.writeEndElement();
    }

    /// The text without the characters that XML cannot hold in any notation; escaping is the
    /// writer's business.
    public static String allowed(String text) {
        if (text.codePoints().allMatch(XmlFile::isAllowed)) {
            return text;
        }
        return text.codePoints()
                .filter(XmlFile::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
