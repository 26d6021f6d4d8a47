package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.ComplaintText;
import id.suaralayanan.portal.search.Dimension;
import id.suaralayanan.portal.search.SearchPage.Hit;
import id.suaralayanan.portal.search.SearchPage.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.FacetsConfig.DrillDownTermsIndexing;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.Term;

/// Complaints to documents, and documents to hits.
final class Documents {
    static final FacetsConfig FACETS = facets();

    /// What a hit needs besides its snippet: never a text.
    static final Set<String> OF_A_HIT =
            Set.of(
                    Fields.TICKET,
                    Fields.SECRET,
                    Fields.PUBLIC,
                    Fields.RECEIVED,
                    Fields.of(Dimension.UNIT),
                    Fields.of(Dimension.CLASS),
                    Fields.of(Dimension.CATEGORY),
                    Fields.of(Dimension.STATUS));

    private static final Audience EVERYONE = new Audience.Everyone();
    private static final Audience OFFICERS = new Audience.AllUnits();

    private Documents() {}

    static Term id(long complaint) {
        return new Term(Fields.ID, Long.toString(complaint));
    }

    static Document of(ComplaintText complaint) {
        var document = new Document();
        keyword(document, Fields.ID, Long.toString(complaint.id()));
        keyword(document, Fields.TICKET, complaint.ticket());
        regions(complaint.region()).forEach(region -> keyword(document, Fields.REGION, region));
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

    static Hit hit(Document document, List<Part> snippet) {
        return new Hit(
                document.get(Fields.TICKET),
                document.get(Fields.of(Dimension.UNIT)),
                document.get(Fields.of(Dimension.CLASS)),
                Optional.ofNullable(document.get(Fields.of(Dimension.CATEGORY))),
                document.get(Fields.of(Dimension.STATUS)),
                Instant.ofEpochMilli(document.getField(Fields.RECEIVED).numericValue().longValue()),
                document.get(Fields.SECRET) != null,
                document.get(Fields.PUBLIC) != null,
                snippet);
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.YES));
    }

    private static void value(Document document, Dimension dimension, String value) {
        keyword(document, Fields.of(dimension), value);
        document.add(new SortedSetDocValuesFacetField(dimension.name(), value));
    }

    private static void times(Document document, ComplaintText complaint) {
        long received = complaint.receivedAt().toEpochMilli();
        document.add(new LongField(Fields.RECEIVED, received, Field.Store.YES));
        int day = Math.toIntExact(complaint.receivedOn().toEpochDay());
        document.add(new IntField(Fields.DAY, day, Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.NUMBER, complaint.id()));
    }

    private static void texts(Document document, ComplaintText complaint) {
        document.add(new Field(Fields.textFor(OFFICERS), complaint.original(), Fields.TEXT));
        complaint
                .released()
                .ifPresent(text -> {
                    document.add(new Field(Fields.textFor(EVERYONE), text, Fields.TEXT));
                    keyword(document, Fields.PUBLIC, Fields.YES);
                });
        if (complaint.secret()) {
            document.add(new StoredField(Fields.SECRET, Fields.YES));
        }
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
