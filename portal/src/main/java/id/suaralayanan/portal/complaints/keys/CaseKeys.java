package id.suaralayanan.portal.complaints.keys;

import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.signing.HmacKey;
import id.suaralayanan.portal.signing.KeyFiles;
import java.nio.ByteBuffer;
import java.util.UUID;

/// Everything that is derived from the one secret key of the complaints (pepper).
///
/// Ticket and receipt follow from the client's idempotency key, so that a repeated submission gets
/// the same receipt although none is stored. The database keeps that idempotency key only as
/// [#stored]: a copy of the database together with this key still opens no case.
public final class CaseKeys {
    private final HmacKey key;

    CaseKeys(HmacKey key) {
        this.key = key;
    }

    /// Reads `receipt.key` of that folder; a first start makes it.
    public static CaseKeys in(java.nio.file.Path folder) {
        return new CaseKeys(new KeyFiles(folder).hmac("receipt.key"));
    }

    /// @param attempt counts from 0; the next one is tried when the ticket is taken
    public Ticket ticket(UUID submission, int attempt) {
        return Ticket.of(ByteBuffer.wrap(mac("ticket", submission + "/" + attempt)).getLong());
    }

    public CaseReceipt receipt(UUID submission) {
        return CaseReceipt.of(mac("receipt", submission.toString()));
    }

    /// What is stored of a receipt.
    public byte[] hash(CaseReceipt receipt) {
        return mac("receipt-hash", receipt.letters());
    }

    /// What is stored of an idempotency key, as a version 8 UUID.
    public UUID stored(UUID submission) {
        var bits = ByteBuffer.wrap(mac("submission", submission.toString()));
        return new UUID(
                bits.getLong() & ~0xF000L | 0x8000L,
                bits.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    /// Tells two payloads apart without revealing either.
    public byte[] fingerprint(String payload) {
        return mac("payload", payload);
    }

    private byte[] mac(String purpose, String text) {
        return key.mac(purpose + "\0" + text);
    }
}
