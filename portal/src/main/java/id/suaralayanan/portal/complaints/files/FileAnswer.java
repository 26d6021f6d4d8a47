package id.suaralayanan.portal.complaints.files;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file on its way to a reader: to be saved, never shown as a page of this site.
public final class FileAnswer {
    private FileAnswer() {}

    /// @param name of the file without its ending; says nothing of the sender's own name for it
    public static ResponseEntity<byte[]> of(CleanFile file, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().type()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .headers(headers ->
                        headers.setContentDisposition(
                                ContentDisposition.attachment()
                                        .filename(name + "." + file.kind().extension())
                                        .build()))
                .body(file.bytes());
    }
}
