package id.suaralayanan.portal.alerts.push;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A push service with one device behind it, written from RFC 8291 and RFC 8292 alone: it checks
/// who writes and reads what only the device can read.
final class PushReceiver implements AutoCloseable {
    /// Of an X.509 key on the curve P-256, before its point.
    private static final byte[] HEAD =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final HttpServer server;
    private final KeyPair pair;
    private final byte[] secret = new byte[16];
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private volatile int answer = 201;
    private volatile boolean isSilent;

    private PushReceiver(HttpServer server, KeyPair pair) {
        this.server = server;
        this.pair = pair;
        new SecureRandom().nextBytes(secret);
    }

    static PushReceiver start() throws IOException, GeneralSecurityException {
        var curve = KeyPairGenerator.getInstance("EC");
        curve.initialize(new ECGenParameterSpec("secp256r1"));
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var receiver = new PushReceiver(server, curve.generateKeyPair());
        server.createContext(
                "/perangkat",
                exchange -> {
                    try (exchange) {
                        receiver.take(
                                exchange.getRequestHeaders().getFirst("Authorization"),
                                exchange.getRequestBody().readAllBytes());
                        if (receiver.isSilent) {
                            receiver.silence.await();
                        }
                        exchange.sendResponseHeaders(receiver.answer, -1);
                    } catch (GeneralSecurityException | InterruptedException failure) {
                        exchange.sendResponseHeaders(403, -1);
                    }
                });
        server.start();
        return receiver;
    }

    /// From now on.
    void answers(int status) {
        answer = status;
    }

    /// Takes what it is sent, and answers once it [#speaks()].
    void keepsSilent() {
        isSilent = true;
    }

    void speaks() {
        silence.countDown();
    }

    /// What the device has read, the oldest first.
    List<String> read() {
        return read;
    }

    /// What a browser says of the device.
    Map<String, String> form() {
        return Map.of(
                "alamat",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/perangkat",
                "kunci",
                ENCODER.encodeToString(point(pair.getPublic())),
                "rahasia",
                ENCODER.encodeToString(secret),
                "bahasa",
                "id");
    }

    private void take(String authorization, byte[] body) throws GeneralSecurityException {
        check(authorization);
        if (answer / 100 == 2) {
            read.add(open(body));
        }
    }

    /// `vapid t=<token>, k=<key>`: signed by the key that it names.
    private static void check(String authorization) throws GeneralSecurityException {
        String token = authorization.replaceAll(".*t=([^,]+).*", "$1");
        String key = authorization.replaceAll(".*k=([^,]+).*", "$1");
        int end = token.lastIndexOf('.');
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key(DECODER.decode(key)));
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        if (!signature.verify(DECODER.decode(token.substring(end + 1)))) {
            throw new GeneralSecurityException("not signed by its key");
        }
    }

    private String open(byte[] body) throws GeneralSecurityException {
        var parts = ByteBuffer.wrap(body);
        byte[] salt = take(parts, 16);
        parts.getInt();
        byte[] sender = take(parts, parts.get());
        byte[] content = take(parts, parts.remaining());
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(pair.getPrivate());
        agreement.doPhase(key(sender), true);
        byte[] shared =
                hmac(
                        hmac(secret, agreement.generateSecret()),
                        "WebPush: info\0".getBytes(StandardCharsets.US_ASCII),
                        point(pair.getPublic()),
                        sender,
                        new byte[] {1});
        byte[] seed = hmac(salt, shared);
        byte[] key = hmac(seed, info("Content-Encoding: aes128gcm"));
        byte[] nonce = hmac(seed, info("Content-Encoding: nonce"));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, 0, 16, "AES"),
                new GCMParameterSpec(128, nonce, 0, 12));
        var text = new String(cipher.doFinal(content), StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\u0002'));
    }

    private static byte[] info(String name) {
        return (name + "\0\u0001").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] part = new byte[length];
        from.get(part);
        return part;
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static PublicKey key(byte[] point) throws GeneralSecurityException {
        byte[] whole = Arrays.copyOf(HEAD, HEAD.length + point.length);
        System.arraycopy(point, 0, whole, HEAD.length, point.length);
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(whole));
    }

    private static byte[] point(PublicKey key) {
        byte[] whole = key.getEncoded();
        return Arrays.copyOfRange(whole, HEAD.length, whole.length);
    }

    @Override
    public void close() {
        speaks();
        server.stop(0);
    }
}
