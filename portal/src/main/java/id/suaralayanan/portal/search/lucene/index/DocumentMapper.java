package id.suaralayanan.portal.search.lucene.index;

import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.ComplaintText;
import id.suaralayanan.portal.search.Dimension;
import id.suaralayanan.portal.search.SearchPage.Hit;
import id.suaralayanan.portal.search.SearchPage.Part;
import id.suaralayanan.portal.search.SearchPage.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.FacetsConfig.DrillDownTermsIndexing;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;

/// Complaints to documents, and documents to hits.
public final class DocumentMapper {
    public static final FacetsConfig FACETS = facets();

    /// What a hit needs besides its snippet: never a text.
    public static final Set<String> OF_A_HIT =
            Set.of(
                    IndexFields.TICKET,
                    IndexFields.SECRET,
                    IndexFields.PUBLIC,
                    IndexFields.RECEIVED,
                    IndexFields.of(Dimension.UNIT),
                    IndexFields.of(Dimension.CLASS),
                    IndexFields.of(Dimension.CATEGORY),
                    IndexFields.of(Dimension.STATUS));

    private static final Audience EVERYONE = new Audience.Everyone();
    private static final Audience OFFICERS = new Audience.AllUnits();

    private DocumentMapper() {}

    public static Term id(long complaint) {
        return new Term(IndexFields.ID, Long.toString(complaint));
    }

    public static Document of(ComplaintText complaint) {
        var document = new Document();
        keyword(document, IndexFields.ID, Long.toString(complaint.id()));
        keyword(document, IndexFields.TICKET, complaint.ticket());
        regions(complaint.region())
                .forEach(region -> keyword(document, IndexFields.REGION, region));
        value(document, Dimension.UNIT, complaint.unit());
        value(document, Dimension.CLASS, complaint.kind());
        value(document, Dimension.STATUS, complaint.status());
        complaint.category().ifPresent(category -> value(document, Dimension.CATEGORY, category));
        value(document, Dimension.MONTH, complaint.receivedOn().toString().substring(0, 7));
        times(document, complaint);
        texts(document, complaint);
        try {
            return FACETS.build(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// What the words of a question show of one document.
    public record Shown(List<Part> snippet, List<Part> reply, List<Reason> reasons) {}

    public static Hit hit(Document document, boolean strict, Shown shown) {
        return new Hit(
                document.get(IndexFields.TICKET),
                document.get(IndexFields.of(Dimension.UNIT)),
                document.get(IndexFields.of(Dimension.CLASS)),
                Optional.ofNullable(document.get(IndexFields.of(Dimension.CATEGORY))),
                document.get(IndexFields.of(Dimension.STATUS)),
                Instant.ofEpochMilli(
                        document.getField(IndexFields.RECEIVED).numericValue().longValue()),
                document.get(IndexFields.SECRET) != null,
                document.get(IndexFields.PUBLIC) != null,
                strict,
                shown.snippet(),
                shown.reply(),
                shown.reasons());
    }

    /// A value of a document to be counted.
    public record Facet(String dimension, String value) {}

    /// The values of some documents, in the order of their numbers, with how many have each.
    public static Map<Facet, Long> facets(LeafReader leaf, List<Integer> documents)
            throws IOException {
        var values = leaf.getSortedSetDocValues(FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
        if (values == null) {
            return Map.of();
        }
        var times = new HashMap<Long, Long>();
        for (int document : documents) {
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    times.merge(values.nextOrd(), 1L, Long::sum);
                }
            }
        }
        var facets = new HashMap<Facet, Long>();
        for (var entry : times.entrySet()) {
            var label = values.lookupOrd(entry.getKey()).utf8ToString();
            var path = FacetsConfig.stringToPath(label);
            facets.put(new Facet(path[0], path[1]), entry.getValue());
        }
        return facets;
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.YES));
    }

    private static void value(Document document, Dimension dimension, String value) {
        keyword(document, IndexFields.of(dimension), value);
        document.add(new SortedSetDocValuesFacetField(dimension.name(), value));
    }

    private static void times(Document document, ComplaintText complaint) {
        long received = complaint.receivedAt().toEpochMilli();
        document.add(new LongField(IndexFields.RECEIVED, received, Field.Store.YES));
        int day = Math.toIntExact(complaint.receivedOn().toEpochDay());
        document.add(new IntField(IndexFields.DAY, day, Field.Store.NO));
        document.add(new NumericDocValuesField(IndexFields.NUMBER, complaint.id()));
    }

    private static void texts(Document document, ComplaintText complaint) {
        document.add(new TextField(IndexFields.CONTEXT, complaint.context(), Field.Store.NO));
        text(document, IndexFields.textFor(OFFICERS), complaint.original());
        words(document, OFFICERS, complaint.original());
        complaint
                .replies()
                .ifPresent(text -> text(document, IndexFields.repliesFor(OFFICERS), text));
        complaint
                .releasedReply()
                .ifPresent(text -> text(document, IndexFields.repliesFor(EVERYONE), text));
        complaint
                .released()
                .ifPresent(text -> {
                    text(document, IndexFields.textFor(EVERYONE), text);
                    words(document, EVERYONE, text);
                    keyword(document, IndexFields.PUBLIC, IndexFields.YES);
                });
        if (complaint.secret()) {
            document.add(new StoredField(IndexFields.SECRET, IndexFields.YES));
        }
    }

    private static void words(Document document, Audience audience, String text) {
        var field = IndexFields.suggestedFor(audience);
        document.add(new Field(field, text, IndexFields.SUGGESTED));
    }

    private static void text(Document document, String field, String text) {
        document.add(new Field(field, text, IndexFields.TEXT));
    }

    /// `64.71.01` is in `64.71.01`, `64.71` and `64`.
    private static List<String> regions(String code) {
        int dot = code.lastIndexOf('.');
        if (dot < 0) {
            return List.of(code);
        }
        var regions = new ArrayList<>(regions(code.substring(0, dot)));
        regions.add(code);
        return regions;
    }

    private static FacetsConfig facets() {
        var config = new FacetsConfig();
        for (var dimension : Dimension.values()) {
            config.setDrillDownTermsIndexing(dimension.name(), DrillDownTermsIndexing.NONE);
        }
        return config;
    }
}
