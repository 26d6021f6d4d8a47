package id.suaralayanan.portal.complaints.attachments;

import id.suaralayanan.portal.complaints.files.CleanFile;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A form with files, read part by part in the order of the form: one file is in memory at a time,
/// never more of it than is taken, and none is ever on disk. What is beyond is read and dropped.
final class FilesForm {
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long size;

    private FilesForm() {}

    /// One part of the form.
    sealed interface Part {
        record Field(String name, String value) implements Part {}

        /// @param isWhole false when there was more than a file may have
        record Upload(String name, ByteArrayOutputStream bytes, boolean isWhole) implements Part {
            /// What a browser sends where no file was chosen.
            boolean isNone() {
                return name.isEmpty() && bytes.size() == 0;
            }
        }
    }

    /// Works off each part before the next is read.
    static <T> Flux<T> read(Flux<PartEvent> events, Function<Part, Mono<T>> work) {
        var form = new FilesForm();
        return events.concatMap(event -> form.part(event).map(work).orElseGet(Mono::empty), 1);
    }

    /// The part that ends with this event, if one does.
    private Optional<Part> part(PartEvent event) {
        take(event.content());
        if (!event.isLast()) {
            return Optional.empty();
        }
        Optional<Part> part =
                switch (event) {
                    case FormPartEvent field ->
                            Optional.of(new Part.Field(field.name(), field.value()));
                    case FilePartEvent file ->
                            Optional.of(
                                    new Part.Upload(
                                            file.filename(), bytes, size <= CleanFile.MOST_BYTES));
                    default -> Optional.empty();
                };
        bytes = new ByteArrayOutputStream();
        size = 0;
        return part;
    }

    private void take(DataBuffer content) {
        size += content.readableByteCount();
        if (size <= CleanFile.MOST_BYTES) {
            var some = new byte[content.readableByteCount()];
            content.read(some);
            bytes.writeBytes(some);
        }
        DataBufferUtils.release(content);
    }
}
