package id.suaralayanan.portal.complaints;

import id.suaralayanan.portal.access.Officer;
import java.util.List;
import reactor.core.publisher.Mono;

/// Finds cases by their words, for officers. The search implements it.
public interface CaseSearch {
    /// Tickets within the officer's scope, best first. Confidential and supervisory cases are in no
    /// index and never among them.
    ///
    /// @param text at most [#LONGEST_TEXT] letters
    Mono<List<String>> tickets(Officer officer, String text);

    int LONGEST_TEXT = 200;
}
