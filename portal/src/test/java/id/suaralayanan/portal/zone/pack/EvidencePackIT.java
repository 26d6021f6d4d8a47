package id.suaralayanan.portal.zone.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.signing.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The downloaded pack, looked at with nothing but the pack.
final class EvidencePackIT {
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String UNIT = "91.07-ZI-BUKTI";
    private static Map<String, byte[]> files = Map.of();

    @BeforeAll
    static void download() throws IOException {
        var database = PORTAL.database();
        StaffRows.unit(database, UNIT, "Kantor Bukti");
        StaffRows.officer(database, "kepala-bukti", Role.UNIT_HEAD, UNIT);
        StaffRows.run(
                database,
                """
                INSERT INTO perception_tally
                SELECT u.id, 2, '2024-01-01', 10, 0, 290, 8450,
                       '{0,0,0,0,2,8,0,0,0,0,2,8,0,0,0,0,2,8,0,0,0,0,2,8,0,0,0,0,2,8}', now()
                  FROM unit u WHERE u.code = '%1$s' ON CONFLICT DO NOTHING;
                INSERT INTO perception_figure
                SELECT u.id, 'SPAK', '2024', '2024-12-31', 2, 10, 0, 3.87, 3.62, 4, 3.84, 'RATIO',
                       '{"name":"IPAK","value":"3.87","sentence":{"id":"IPAK 3,87","en":"IPAK 3.87"},
                         "inputs":[],"formulaVersion":"zi-perception/1","source":"x"}', now()
                  FROM unit u WHERE u.code = '%1$s' ON CONFLICT DO NOTHING
                """
                        .formatted(UNIT));
        PORTAL.refreshRegistry();
        try (var head = Visitor.signedIn(PORTAL, "kepala-bukti")) {
            files = unzipped(head.bytes("/unit/zi/bukti.zip?period=2024"));
        }
    }

    private static Map<String, byte[]> unzipped(byte[] pack) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] file(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    private static boolean isSigned(byte[] sums) throws GeneralSecurityException {
        var body = text("public-key.pem").replaceAll("-----.*-----|\\s", "");
        var key =
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(sums);
        return signature.verify(file("SHA256SUMS.sig"));
    }

    @Test
    void everyFileIsInTheSignedList() {
        var named =
                text("SHA256SUMS")
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" {2}", 2))
                        .toList();

        assertThat(named).allMatch(line -> Sha256.hex(file(line[1])).equals(line[0]));
        assertThat(named.stream().map(line -> line[1]))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(files.keySet().toArray(String[]::new))
                                .filter(name -> !name.startsWith("SHA256SUMS"))
                                .toList());
    }

    @Test
    void theListIsSignedAndOneChangedDigitIsNot() throws GeneralSecurityException {
        byte[] sums = file("SHA256SUMS");
        assertThat(isSigned(sums)).isTrue();

        sums = sums.clone();
        sums[sums.length - 20] ^= 1;
        assertThat(isSigned(sums)).isFalse();
        assertThat(text("README.txt")).contains("openssl pkeyutl -verify", UNIT + " 2024");
    }

    /// 4 × sum ÷ (6 × items × respondents), from the counts alone.
    @Test
    void theIndexFollowsFromTheCounts() {
        long sum =
                text("counts.csv")
                        .lines()
                        .skip(1)
                        .map(line -> line.split(","))
                        .mapToLong(cells -> Long.parseLong(cells[6]) * Long.parseLong(cells[7]))
                        .sum();

        assertThat(Math.round(400.0 * sum / (6 * 5 * 10)) / 100.0).isEqualTo(3.87);
        assertThat(text("indices.csv"))
                .contains(UNIT + ",Kantor Bukti,2024,IPAK,SPAK 1,3.87,3.62,4");
        assertThat(text("readiness.csv")).contains("WBK,IPAK,,,,15.75,TOO_FEW_ANSWERS,1");
    }
}
