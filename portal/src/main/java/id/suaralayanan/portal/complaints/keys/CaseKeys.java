package id.suaralayanan.portal.complaints.keys;

import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Everything that is derived from the one secret key of the complaints (pepper).
///
/// Ticket and receipt follow from the client's idempotency key, so that a repeated submission gets
/// the same receipt although none is stored. The database keeps that idempotency key only as
/// [#stored]: a copy of the database together with this key still opens no case.
public final class CaseKeys {
    private static final int LENGTH = 32;

    private final SecretKeySpec key;

    CaseKeys(byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalStateException("the key of the receipts must have 32 bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /// Reads `receipt.key` of that folder; a first start makes it.
    public static CaseKeys in(java.nio.file.Path folder) {
        return new CaseKeys(new KeyFiles(folder).get("receipt.key", CaseKeys::fresh));
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

    /// A signature that only this portal can make, for a text that a browser carries for us.
    ///
    /// @param purpose keeps signatures of different uses apart
    public String sign(String purpose, String text) {
        return HexFormat.of().formatHex(Arrays.copyOf(mac("sign-" + purpose, text), 16));
    }

    public boolean isSigned(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((purpose + "\0").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] fresh() {
        var key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
