package id.suaralayanan.portal.zone.pack;

import id.suaralayanan.portal.signing.InstallationKey;
import id.suaralayanan.portal.signing.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files sealed together: `SHA256SUMS` names each with its digest, and the installation signs that
/// list. Equal files make an equal pack.
final class EvidencePack {
    static final String SUMS = "SHA256SUMS";
    static final String SIGNATURE = "SHA256SUMS.sig";
    static final String KEY = "public-key.pem";

    /// Zip entries carry a time; the pack says of each figure when it was computed.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final String README =
            """
            Bukti Zona Integritas / Evidence of the integrity zone
            %1$s

            indices.csv       IPKP dan IPAK / the two indices, with interval and conversion
            explanations.txt  dari mana tiap angka / how each figure was made
            readiness.csv     semua syarat WBK dan WBBM / every criterion
            counts.csv        jawaban per butir dan nilai; kolom basis: PUBLISHED dibekukan bersama terbitan itu,
                              COUNTED dihitung sampai waktu itu / answers by item and score; column basis:
                              PUBLISHED frozen with that publication, COUNTED as they stood at that time
            questions.csv     teks resmi butir / official wording of the items

            Memeriksa / To verify (Linux, macOS, Git Bash):

                sha256sum -c SHA256SUMS
                openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig

            Sidik jari kunci / Fingerprint of the key (SHA-256), sama dengan di / the same as at %2$s:

                %3$s

            Indeks = 4 x jumlah nilai / (6 x butir x responden) pada konversi RATIO, dibulatkan setengah ke atas.
            Index = 4 x sum of scores / (6 x items x respondents) by the conversion RATIO, rounded half up.
            """;

    private EvidencePack() {}

    /// @param subject what it is evidence of, on one line
    /// @param address where the key is published
    static byte[] of(
            String subject, String address, Map<String, byte[]> content, InstallationKey key) {
        var files = new LinkedHashMap<>(content);
        files.put(KEY, key.pem().getBytes(StandardCharsets.US_ASCII));
        files.put(
                "README.txt",
                README.formatted(subject, address, Sha256.hex(key.publicKey()))
                        .getBytes(StandardCharsets.UTF_8));
        byte[] sums = sums(subject, files);
        files.put(SUMS, sums);
        files.put(SIGNATURE, key.sign(sums));
        return zip(files);
    }

    private static byte[] sums(String subject, Map<String, byte[]> files) {
        var sums = new StringBuilder("# Suara Layanan, Zona Integritas: " + subject + "\n");
        files.forEach((name, bytes) ->
                sums.append(Sha256.hex(bytes)).append("  ").append(name).append('\n'));
        return sums.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
