package id.suaralayanan.portal.complaints;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/// Finds out what was reported already, before it is reported again. The search implements it.
public interface SimilarComplaints {
    /// Open complaints about the same unit in similar words, best first: of the released texts
    /// only, as everyone may read them. Empty, never an error, where nothing can be found now.
    Mono<List<Similar>> of(String unit, String text);

    /// Tickets of all complaints about a unit that tell the same, as its officers may read them:
    /// none of a confidential author and none of supervisory content. Fails where the search cannot
    /// answer now.
    ///
    /// @param text without personal data
    Mono<List<String>> toldAgain(String unit, String text);

    /// A complaint that everyone may read.
    ///
    /// @param words the part of the released text that is similar
    record Similar(String ticket, Instant receivedAt, String words) {}
}
