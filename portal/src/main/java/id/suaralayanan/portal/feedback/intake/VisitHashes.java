package id.suaralayanan.portal.feedback.intake;

import id.suaralayanan.portal.feedback.VisitCode;
import id.suaralayanan.portal.signing.HmacKey;
import id.suaralayanan.portal.signing.KeyFiles;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What the database knows of a visit code: a hash that nobody can compute without the key in
/// `SUARA_DATA/keys`, and that is another one for each unit.
///
/// Why an answer cannot be joined with its code:
///
/// - The answer says *that* a code came with it (`rating.verified`), and keeps nothing of the code:
///   no hash, no sheet, not even the fingerprint of its idempotency key depends on it.
/// - A used code leaves no row. Using it deletes the only one, so there is nothing with a time, an
///   order or a transaction number (`xmin`) to join on; the ids of deleted rows go with the vacuum.
/// - The rows of a sheet are stored in the order of their hashes, drawn with its key; the sheet is
///   printed in a random order once and cannot be printed again.
/// - A screen that shows codes one after another is not told when one was used; it changes by the
///   clock.
/// - Nobody can ask whether a code is still good: only a whole answer is told, and a good code is
///   used up by asking. A mistyped code and a used one get the same sentence.
/// - How many codes of a sheet are used is told to the ministry in steps of ten, to units not at
///   all; figures of verified answers are shown from ten respondents and move in steps of ten, for
///   a unit's own officers too.
///
/// What this cannot hide: whoever watches the running database could see a code go as an answer
/// comes. That needs the server itself, not an officer's account.
@Component
public final class VisitHashes {
    private final HmacKey key;

    VisitHashes(@Value("${suara.data}") Path data) {
        key = KeyFiles.in(data).hmac("visit.key");
    }

    /// @param unit code of the only unit where the code is good
    /// @return 32 bytes
    public byte[] of(String unit, VisitCode code) {
        return key.mac("visit 1\n" + unit + "\n" + code.text());
    }
}
