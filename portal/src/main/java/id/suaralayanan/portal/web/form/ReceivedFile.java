package id.suaralayanan.portal.web.form;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A form with one file, read as it comes; what is beyond the bound is dropped.
public final class ReceivedFile {
    /// Every region of the country, with long names, is a third of it.
    public static final int MOST_BYTES = 8 << 20;

    private final Map<String, String> fields = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String name = "";
    private long size;

    private ReceivedFile() {}

    public static Mono<ReceivedFile> of(Flux<PartEvent> form) {
        return form.reduceWith(ReceivedFile::new, ReceivedFile::take);
    }

    private ReceivedFile take(PartEvent event) {
        switch (event) {
            case FormPartEvent field -> fields.put(field.name(), field.value());
            case FilePartEvent file -> {
                name = PlainText.lineField(file.filename());
                takeBytes(file);
            }
            default -> DataBufferUtils.release(event.content());
        }
        return this;
    }

    private void takeBytes(FilePartEvent file) {
        var content = file.content();
        size += content.readableByteCount();
        if (size <= MOST_BYTES) {
            var some = new byte[content.readableByteCount()];
            content.read(some);
            bytes.writeBytes(some);
        }
        DataBufferUtils.release(content);
    }

    public String field(String field) {
        return fields.getOrDefault(field, "");
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public boolean isTooLong() {
        return size > MOST_BYTES;
    }
}
