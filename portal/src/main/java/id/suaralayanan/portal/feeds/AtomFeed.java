package id.suaralayanan.portal.feeds;

import id.suaralayanan.portal.web.XmlFile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a feed as RFC 4287 wants it.
final class AtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter to;

    private AtomFeed(XMLStreamWriter to) {
        this.to = to;
    }

    /// @param id stays the same whatever the site's address is
    /// @param self where the feed is
    /// @param page where people read the same
    record Head(
            String id,
            String title,
            String author,
            Instant updatedAt,
            String self,
            String page,
            String language) {}

    /// @param category what it is, in a word
    record Entry(
            String id,
            String title,
            Instant updatedAt,
            String page,
            String category,
            String content) {}

    static byte[] write(Head head, List<Entry> entries) {
        return XmlFile.of(to -> new AtomFeed(to).feed(head, entries));
    }

    private void feed(Head head, List<Entry> entries) throws XMLStreamException {
        to.writeStartElement("feed");
        to.writeDefaultNamespace(NAMESPACE);
        to.writeAttribute("xml:lang", head.language());
        text("id", head.id());
        text("title", head.title());
        text("updated", time(head.updatedAt()));
        to.writeStartElement("author");
        text("name", head.author());
        to.writeEndElement();
        link("self", head.self());
        link("alternate", head.page());
        for (Entry entry : entries) {
            entry(entry);
        }
        to.writeEndElement();
    }

    private void entry(Entry entry) throws XMLStreamException {
        to.writeStartElement("entry");
        text("id", entry.id());
        text("title", entry.title());
        text("updated", time(entry.updatedAt()));
        link("alternate", entry.page());
        to.writeEmptyElement("category");
        to.writeAttribute("term", entry.category());
        text("content", entry.content());
        to.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        to.writeEmptyElement("link");
        to.writeAttribute("rel", relation);
        to.writeAttribute("href", address);
    }

    private void text(String name, String text) throws XMLStreamException {
        XmlFile.element(to, name, text);
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
