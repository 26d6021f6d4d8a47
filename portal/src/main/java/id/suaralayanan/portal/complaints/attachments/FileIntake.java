package id.suaralayanan.portal.complaints.attachments;

import id.suaralayanan.portal.complaints.attachments.FilesForm.Part.Upload;
import id.suaralayanan.portal.complaints.files.FileCleaning;
import id.suaralayanan.portal.complaints.files.FileCleaning.Outcome;
import id.suaralayanan.portal.complaints.files.FileKind;
import id.suaralayanan.portal.complaints.files.Flaw;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Takes one file for a complaint that is stored already: draws it anew, then stores it. Whatever
/// becomes of the file, the complaint stays.
@Component
record FileIntake(FileCleaning cleaning, Attachments attachments) {
    /// Never fails; a database that does not answer is one more reason to try again.
    Mono<FileResult> take(Case to, Upload upload) {
        return (upload.isWhole() ? looked(to, upload) : Mono.just(Flaw.TOO_LARGE.name()))
                .onErrorReturn(DataAccessException.class, Flaw.BUSY.name())
                .map(key -> FileResult.of(upload.name(), key));
    }

    private Mono<String> looked(Case to, Upload upload) {
        if (upload.bytes().size() == 0) {
            return Mono.just(Flaw.EMPTY.name());
        }
        if (FileKind.of(upload.bytes().toByteArray()).isEmpty()) {
            return Mono.just(Flaw.UNKNOWN_KIND.name());
        }
        return cleaning.clean(upload.bytes())
                .flatMap(outcome ->
                        switch (outcome) {
                            case Outcome.Clean clean ->
                                    attachments.add(to, clean.file()).map(Enum::name);
                            case Outcome.Refused refused -> Mono.just(refused.flaw().name());
                        });
    }
}
