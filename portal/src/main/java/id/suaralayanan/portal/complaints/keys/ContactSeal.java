package id.suaralayanan.portal.complaints.keys;

import id.suaralayanan.portal.signing.KeyFiles;
import id.suaralayanan.portal.signing.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals the identity of a confidential complainant so that the portal itself cannot read it again.
///
/// `seal = encapsulation (32 bytes, X25519) || AES-256-GCM(text)`: a key agreed anew for each seal
/// (DHKEM of RFC 9180), expanded by HKDF-SHA256, bound to the ticket as associated data. The portal
/// holds the public key; the private key lies apart in `custodian/`, to be taken off the machine.
public final class ContactSeal {
    private static final int ENCAPSULATION = 32;

    private final PublicKey publicKey;
    private final String keyId;

    ContactSeal(PublicKey publicKey) {
        this.publicKey = publicKey;
        this.keyId = id(publicKey);
    }

    /// Reads `identity.pub` of that folder. A first start makes the pair and leaves the private key
    /// in the folder `custodian` below it.
    public static ContactSeal in(Path folder) {
        return new ContactSeal(
                publicKey(new KeyFiles(folder).get("identity.pub", () -> freshKey(folder))));
    }

    /// Names the key in each row, so that keys can be replaced.
    public String keyId() {
        return keyId;
    }

    /// @param context what the seal belongs to (the ticket); it opens in that context only
    public byte[] seal(String text, String context) {
        try {
            KEM.Encapsulated shared =
                    KEM.getInstance("DHKEM").newEncapsulator(publicKey).encapsulate();
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, shared.key(), context)
                            .doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(shared.encapsulation(), ENCAPSULATION + sealed.length);
            System.arraycopy(sealed, 0, whole, ENCAPSULATION, sealed.length);
            return whole;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("an identity could not be sealed", failure);
        }
    }

    /// Opens a seal; for the custodian of the private key, never for the portal.
    static String open(byte[] sealed, String context, PrivateKey privateKey)
            throws GeneralSecurityException {
        SecretKey shared =
                KEM.getInstance("DHKEM")
                        .newDecapsulator(privateKey)
                        .decapsulate(Arrays.copyOf(sealed, ENCAPSULATION));
        byte[] text =
                cipher(Cipher.DECRYPT_MODE, shared, context)
                        .doFinal(sealed, ENCAPSULATION, sealed.length - ENCAPSULATION);
        return new String(text, StandardCharsets.UTF_8);
    }

    /// The private key that belongs to this seal, for its custodian.
    PrivateKey privateKey(Path folder) throws GeneralSecurityException {
        byte[] encoded =
                custodian(folder)
                        .get(
                                keyId + ".key",
                                () -> {
                                    throw new IllegalStateException("no private key " + keyId);
                                });
        return KeyFactory.getInstance("X25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    /// Key and nonce both come from the agreed secret, which is used for one seal only.
    private static Cipher cipher(int mode, SecretKey shared, String context)
            throws GeneralSecurityException {
        byte[] info = "suara-layanan identity v1".getBytes(StandardCharsets.US_ASCII);
        byte[] material =
                KDF.getInstance("HKDF-SHA256")
                        .deriveData(
                                HKDFParameterSpec.ofExtract()
                                        .addIKM(shared)
                                        .thenExpand(info, 32 + 12));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(material, 0, 32, "AES"),
                new GCMParameterSpec(128, material, 32, 12));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static PublicKey publicKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("identity.pub is not an X25519 key", failure);
        }
    }

    /// Makes a pair, leaves the private key with the custodian and returns the public one.
    private static byte[] freshKey(Path folder) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            custodian(folder).get(id(pair.getPublic()) + ".key", pair.getPrivate()::getEncoded);
            return pair.getPublic().getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyFiles custodian(Path folder) {
        return new KeyFiles(folder.resolve("custodian"));
    }

    private static String id(PublicKey key) {
        return HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(key.getEncoded()), 8));
    }
}
