package id.suaralayanan.portal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.Xml;
import id.suaralayanan.portal.complaints.ComplaintPortal;
import id.suaralayanan.portal.complaints.ComplaintPortal.Answer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/// The Atom feeds, read as RFC 4287 says.
final class FeedIT {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String UNIT = "/umpan/unit/" + ComplaintPortal.OTHER_UNIT + ".atom";

    private static String ticket = "";

    @BeforeAll
    static void news() {
        ticket = filed("OPEN", "Loket tutup & gelap <i>");
        release(ticket);
        String hidden = filed("CONFIDENTIAL", "Tidak untuk umum");
        release(hidden);
        Rows.run(
                ComplaintPortal.portal(),
                """
                WITH note AS (
                    INSERT INTO improvement (unit, published_at)
                    SELECT id, '2026-10-01T00:00:00Z' FROM unit WHERE code = '91.71-DISDUKCAPIL'
                    RETURNING id)
                INSERT INTO improvement_wording (improvement, revision, at, problem, change, since)
                SELECT id, 1, '2026-10-01T00:00:00Z', 'Antrean terlalu panjang', 'Loket ditambah satu', '2026-09-01'
                  FROM note
                """);
    }

    private static String filed(String identity, String text) {
        return ComplaintPortal.file(
                        ComplaintPortal.OTHER_UNIT,
                        identity,
                        "\"text\":\"%s\",\"contact\":{\"name\":\"Siti Aminah\"}".formatted(text))
                .get("ticket")
                .asString();
    }

    private static void release(String ticket) {
        Rows.run(
                ComplaintPortal.portal(),
                "UPDATE complaint SET status = 'VERIFIED', public_text = text, released_at = now() WHERE ticket = '"
                        + ticket
                        + "'");
    }

    private static Element feed(String path) {
        return feed(ComplaintPortal.get(path));
    }

    private static Element feed(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        Element root = Xml.root(answer.body());
        valid(root);
        return root;
    }

    /// RFC 4287, 4.1.1 and 4.1.2, as far as we use it.
    private static void valid(Element feed) {
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        for (var name : List.of("id", "title", "updated")) {
            assertThat(own(feed, name)).as(name).hasSize(1);
        }
        assertThat(own(feed, "author")).hasSize(1);
        assertThat(own(feed, "link").stream().map(link -> link.getAttribute("rel")))
                .containsExactly("self", "alternate");
        OffsetDateTime newest = OffsetDateTime.parse(text(feed, "updated"));
        var ids = new ArrayList<String>();
        for (Element entry : own(feed, "entry")) {
            ids.add(text(entry, "id"));
            assertThat(text(entry, "title")).isNotBlank();
            assertThat(text(entry, "content")).isNotBlank();
            assertThat(OffsetDateTime.parse(text(entry, "updated"))).isBeforeOrEqualTo(newest);
            assertThat(own(entry, "link").getFirst().getAttribute("href")).startsWith("http");
        }
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
        assertThat(ids).hasSizeLessThanOrEqualTo(50);
    }

    private static List<Element> own(Element of, String name) {
        var found = new ArrayList<Element>();
        for (var node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element of, String name) {
        return own(of, name).getFirst().getTextContent();
    }

    private static Element entry(Element feed, String words) {
        return own(feed, "entry").stream()
                .filter(entry -> text(entry, "content").contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry says " + words));
    }

    @Test
    void aUnitsFeedTellsOfReleasedWordsAndImprovementsAndOfNobody() {
        var answer = ComplaintPortal.get(UNIT);
        var feed = feed(answer);

        assertThat(text(entry(feed, "gelap"), "content")).contains("Loket tutup & gelap <i>");
        assertThat(text(entry(feed, "Loket ditambah satu"), "title")).contains("Antrean");
        assertThat(answer.body())
                .doesNotContain("Tidak untuk umum", "Siti Aminah")
                .contains("xml:lang=\"id\"");
        assertThat(ComplaintPortal.get(UNIT + "?lang=en").body()).contains("put right");
    }

    @Test
    void aReplyChangesTheEntryAndNotItsId() {
        String before = text(entry(feed(UNIT), "gelap"), "id");
        Rows.run(
                ComplaintPortal.portal(),
                "UPDATE complaint SET public_reply = 'Lampu sudah diganti', public_reply_at = now() WHERE ticket = '"
                        + ticket
                        + "'");

        var after = entry(feed(UNIT), "Lampu sudah diganti");

        assertThat(text(after, "id")).isEqualTo(before);
    }

    @Test
    void whoKnowsTheNewestIsToldSo() {
        var first = ComplaintPortal.get(UNIT);

        var byTag = ComplaintPortal.get(UNIT, "If-None-Match", first.header("ETag"));
        var byTime = ComplaintPortal.get(UNIT, "If-Modified-Since", first.header("Last-Modified"));
        var older = ComplaintPortal.get(UNIT, "If-Modified-Since", "Thu, 01 Jan 2015 00:00:00 GMT");

        assertThat(byTag.status()).isEqualTo(304);
        assertThat(byTag.body()).isEmpty();
        assertThat(byTime.status()).isEqualTo(304);
        assertThat(older.status()).isEqualTo(200);
    }

    @Test
    void aRegionHoldsItsUnitsAndNoOthers() {
        assertThat(own(feed("/umpan/wilayah/91.atom"), "entry")).isNotEmpty();
        assertThat(ComplaintPortal.get("/umpan/wilayah/64.atom").body()).doesNotContain("gelap");
        entry(feed("/umpan/nasional.atom"), "gelap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/umpan/unit/99.99-X.atom", "/umpan/wilayah/99.atom", "/umpan/x.atom"})
    void whatIsNotHereHasNoFeed(String path) {
        assertThat(ComplaintPortal.get(path).status()).isEqualTo(404);
    }

    @Test
    void theUnitsPageLeadsThere() {
        assertThat(ComplaintPortal.get("/u/" + ComplaintPortal.OTHER_UNIT + "/suara").body())
                .contains(UNIT);
    }
}
