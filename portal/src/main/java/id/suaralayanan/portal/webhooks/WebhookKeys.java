package id.suaralayanan.portal.webhooks;

import id.suaralayanan.portal.signing.HmacKey;
import id.suaralayanan.portal.signing.KeyFiles;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The secrets that events are signed with, one for each endpoint, in the form of Standard
/// Webhooks. Each is derived when it is needed and stored nowhere.
@Component
final class WebhookKeys {
    private final HmacKey key;

    WebhookKeys(@Value("${suara.data}") Path data) {
        key = KeyFiles.in(data).hmac("webhook.key");
    }

    /// As the receiver keeps it.
    String secret(String nonce) {
        return "whsec_" + Base64.getEncoder().encodeToString(derived(nonce));
    }

    /// What goes into the header `webhook-signature`.
    ///
    /// @param timestamp seconds since 1970
    String signature(String nonce, String id, long timestamp, String body) {
        byte[] mac = new HmacKey(derived(nonce)).mac(id + "." + timestamp + "." + body);
        return "v1," + Base64.getEncoder().encodeToString(mac);
    }

    private byte[] derived(String nonce) {
        return key.mac("webhook 1\n" + nonce);
    }
}
