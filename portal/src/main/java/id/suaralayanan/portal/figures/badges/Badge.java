package id.suaralayanan.portal.figures.badges;

import id.suaralayanan.portal.web.XmlFile;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A small picture (SVG) with a mark on the left and a few lines of text beside it. It fetches
/// nothing and runs nothing.
///
/// @param mark one letter or sign
/// @param colour of the mark's field
/// @param lines the first in bold
record Badge(String mark, String colour, List<String> lines) {
    static final int WIDTH = 288;
    static final int HEIGHT = 88;

    private static final int MARK = 46;
    private static final int LINE = 20;
    private static final int LONGEST_HEAD = 32;
    private static final int LONGEST_LINE = 40;

    /// With each line cut to what fits.
    static Badge of(String mark, String colour, String head, String... rest) {
        var lines = new ArrayList<String>();
        lines.add(cut(head, LONGEST_HEAD));
        for (String line : rest) {
            lines.add(cut(line, LONGEST_LINE));
        }
        return new Badge(mark, colour, List.copyOf(lines));
    }

    byte[] svg() {
        return XmlFile.of(this::write);
    }

    private void write(XMLStreamWriter to) throws XMLStreamException {
        to.writeStartElement("svg");
        to.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attributes(to, "width", WIDTH, "height", HEIGHT, "viewBox", "0 0 288 88", "role", "img");
        XmlFile.element(to, "title", String.join(". ", lines));
        frame(to);
        for (int at = 0; at < lines.size(); at++) {
            line(to, at);
        }
        to.writeEndElement();
    }

    private void frame(XMLStreamWriter to) throws XMLStreamException {
        to.writeEmptyElement("rect");
        attributes(to, "x", "0.5", "y", "0.5", "width", WIDTH - 1, "height", HEIGHT - 1, "rx", 6);
        attributes(to, "fill", "#fff", "stroke", "#8a8a8a");
        to.writeEmptyElement("rect");
        attributes(
                to, "x", 1, "y", 1, "width", MARK, "height", HEIGHT - 2, "rx", 5, "fill", colour);
        to.writeStartElement("text");
        attributes(to, "x", MARK / 2 + 1, "y", 56, "text-anchor", "middle", "font-size", 32);
        attributes(to, "font-family", "sans-serif", "font-weight", "bold", "fill", "#fff");
        to.writeCharacters(XmlFile.allowed(mark));
        to.writeEndElement();
    }

    private void line(XMLStreamWriter to, int at) throws XMLStreamException {
        to.writeStartElement("text");
        attributes(to, "x", MARK + 8, "y", 20 + LINE * at, "font-family", "sans-serif");
        attributes(to, "font-size", 12, "font-weight", at == 0 ? "bold" : "normal");
        attributes(to, "fill", "#161616");
        to.writeCharacters(XmlFile.allowed(lines.get(at)));
        to.writeEndElement();
    }

    /// @param pairs name, value, name, value …
    private static void attributes(XMLStreamWriter to, Object... pairs) throws XMLStreamException {
        for (int at = 0; at < pairs.length; at += 2) {
            to.writeAttribute(pairs[at].toString(), pairs[at + 1].toString());
        }
    }

    private static String cut(String line, int longest) {
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
