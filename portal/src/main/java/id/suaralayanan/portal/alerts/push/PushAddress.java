package id.suaralayanan.portal.alerts.push;

import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import id.suaralayanan.portal.outgoing.TargetAddress;
import id.suaralayanan.portal.web.form.Form;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where a device can be told, and the keys by which it alone reads what it is told (RFC 8291).
/// Never prints any of it.
///
/// @param endpoint an address at a push service
/// @param key public key of the device, 65 bytes as base64url
/// @param secret 16 bytes as base64url
record PushAddress(String endpoint, String key, String secret) {
    /// Empty when a device cannot be told by it.
    static Optional<PushAddress> of(Form form, boolean privateToo) {
        var secret = form.line("rahasia");
        var key = form.line("kunci");
        return TargetAddress.of(form.line("alamat"), privateToo)
                .map(endpoint -> new PushAddress(endpoint, key, secret))
                .filter(PushAddress::isUsable);
    }

    private boolean isUsable() {
        try {
            return sealed("?").length > 0;
        } catch (RuntimeException _) {
            return false;
        }
    }

    /// The text, as only the device reads it.
    byte[] sealed(String text) {
        return MessageEncryptions.of()
                .encrypt(
                        UserAgentMessageEncryptionKeyInfo.of(key, secret),
                        PushMessage.of(text.getBytes(StandardCharsets.UTF_8)))
                .toBytes();
    }

    @Override
    public String toString() {
        return "PushAddress";
    }
}
