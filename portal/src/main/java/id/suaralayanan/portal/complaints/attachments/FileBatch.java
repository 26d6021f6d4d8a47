package id.suaralayanan.portal.complaints.attachments;

import id.suaralayanan.portal.complaints.attachments.FilesForm.Part.Upload;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// The files of one form, one after another, and how many of them get a process of their own: a
/// form with hundreds of files costs no more than one with ten.
final class FileBatch {
    private static final String FULL = Attachments.Added.FULL.name();
    private static final int MOST_LOOKED_AT = 2 * Attachments.MOST;
    private static final int MOST_NAMED = 50;

    private final FileIntake intake;
    private @Nullable Place place;
    private boolean isFull;
    private int named;

    FileBatch(FileIntake intake) {
        this.intake = intake;
    }

    /// What a pass opens.
    ///
    /// @param submission whose receipt is on the same screen; none after the first visit
    record Place(String subject, @Nullable UUID submission, Case of) {}

    /// Known as soon as the pass was read, which stands before the files.
    void into(Place found) {
        place = found;
    }

    @Nullable Place place() {
        return place;
    }

    /// Empty for no file, and for one too many to be told of.
    Mono<FileResult> take(Upload upload) {
        if (place == null || upload.isNone() || named == MOST_NAMED) {
            return Mono.empty();
        }
        named++;
        if (isFull || named > MOST_LOOKED_AT) {
            return Mono.just(FileResult.of(upload.name(), isFull ? FULL : "MANY"));
        }
        return intake.take(place.of(), upload)
                .doOnNext(result -> isFull = result.key().equals(FULL));
    }
}
