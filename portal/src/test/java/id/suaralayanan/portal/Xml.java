package id.suaralayanan.portal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/// Documents that the portal gives out as XML.
public final class Xml {
    private Xml() {}

    /// The root element, with namespaces.
    public static Element root(String text) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception broken) {
            throw new AssertionError(text, broken);
        }
    }
}
