package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.AComplaint;
import id.suaralayanan.portal.search.ChangeBatch;
import id.suaralayanan.portal.search.LogPosition;
import id.suaralayanan.portal.search.lucene.analysis.Dictionaries;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import id.suaralayanan.portal.search.lucene.index.IndexFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes complaints into an index until it is killed; tells the number of the last durable one.
final class WriterInAChild {
    private static final int COMMIT_EVERY = 7;

    private WriterInAChild() {}

    public static void main(String[] arguments) throws IOException {
        var folder =
                new IndexFolder(
                        Path.of(arguments[0]),
                        new IndonesianAnalyzer(new Dictionaries(Optional.empty())));
        var index = folder.newest().orElse(null);
        if (index == null) {
            index = folder.create();
            index.finish(position(0));
        }
        for (long i = next(index.position()); ; i++) {
            index.apply(
                    new ChangeBatch(
                            List.of(AComplaint.saying(i, "Keluhan nomor " + i).text()),
                            Set.of(),
                            Optional.of(position(i))));
            if (i % COMMIT_EVERY == 0) {
                index.commit();
                System.out.println(i);
            }
        }
    }

    static LogPosition position(long number) {
        return new LogPosition("1", number + ":" + number + ":", Optional.empty());
    }

    static long next(Optional<LogPosition> position) {
        return Long.parseLong(position.orElseThrow().next()) + 1;
    }
}
