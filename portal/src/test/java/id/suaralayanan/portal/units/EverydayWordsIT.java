package id.suaralayanan.portal.units;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Patient;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.Rows;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Words as people type them find the offices that are meant, and no others.
final class EverydayWordsIT {
    @AutoClose private static PortalServer portal;

    @BeforeAll
    static void fill() {
        portal = PortalServer.start(Patient.settings());
        Rows.run(
                portal,
                """
                INSERT INTO region (code, parent, name) VALUES
                    ('64', NULL, 'Kalimantan Timur'), ('64.71', '64', 'Kota Balikpapan'),
                    ('64.71.05', '64.71', 'Balikpapan Selatan'),
                    ('34', NULL, 'Daerah Istimewa Yogyakarta'), ('34.71', '34', 'Kota Yogyakarta'),
                    ('31', NULL, 'DKI Jakarta'), ('31.71', '31', 'Kota Administrasi Jakarta Pusat');
                INSERT INTO unit_type (code, name, name_en, free_by_law) VALUES
                    ('DISDUKCAPIL-KOTA', 'Disdukcapil kota', 'Civil registry of a city', true),
                    ('RSUD', 'Rumah sakit umum daerah', 'Regional hospital', false),
                    ('PUSKESMAS', 'Puskesmas', 'Health centre', false),
                    ('KECAMATAN', 'Kantor kecamatan', 'District office', true),
                    ('DPMPTSP', 'Pelayanan perizinan', 'Permits', false);
                INSERT INTO unit (code, name, short_name, aliases, type, region, time_zone) VALUES
                    ('64.71-DISDUKCAPIL', 'Dinas Kependudukan dan Pencatatan Sipil Kota Balikpapan',
                     'Disdukcapil Balikpapan', '', 'DISDUKCAPIL-KOTA', '64.71', 'Asia/Makassar'),
                    ('34.71-DISDUKCAPIL', 'Dinas Kependudukan dan Pencatatan Sipil Kota Yogyakarta',
                     'Disdukcapil Yogyakarta', '', 'DISDUKCAPIL-KOTA', '34.71', 'Asia/Jakarta'),
                    ('31.71-DISDUKCAPIL', 'Suku Dinas Kependudukan dan Pencatatan Sipil Jakarta Pusat',
                     'Sudin Dukcapil Jakarta Pusat', '', 'DISDUKCAPIL-KOTA', '31.71', 'Asia/Jakarta'),
                    ('64.71-RSUD', 'Rumah Sakit Umum Daerah Beriman', 'RSUD Beriman', '', 'RSUD', '64.71',
                     'Asia/Makassar'),
                    ('64.71.05-PUSKESMAS', 'Puskesmas Sepinggan', 'Puskesmas Sepinggan', '', 'PUSKESMAS',
                     '64.71.05', 'Asia/Makassar'),
                    ('64.71.05-KECAMATAN', 'Kantor Kecamatan Balikpapan Selatan', 'Kec. Balikpapan Selatan',
                     '', 'KECAMATAN', '64.71.05', 'Asia/Makassar'),
                    ('64.71-DPMPTSP', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Balikpapan',
                     'DPMPTSP Balikpapan', '', 'DPMPTSP', '64.71', 'Asia/Makassar');
                INSERT INTO service (unit, code, name)
                SELECT u.id, s.code, s.name
                  FROM unit u
                  JOIN (VALUES ('DISDUKCAPIL-KOTA', 'KTP-EL', 'KTP elektronik'),
                               ('DISDUKCAPIL-KOTA', 'KK', 'Kartu keluarga'),
                               ('DISDUKCAPIL-KOTA', 'AKTA-LAHIR', 'Akta kelahiran'),
                               ('DISDUKCAPIL-KOTA', 'AKTA-MATI', 'Akta kematian'),
                               ('DISDUKCAPIL-KOTA', 'PINDAH', 'Pindah datang'),
                               ('DISDUKCAPIL-KOTA', 'KIA', 'Kartu identitas anak'),
                               ('DPMPTSP', 'NIB', 'Nomor Induk Berusaha'),
                               ('DPMPTSP', 'PBG', 'Persetujuan Bangunan Gedung'),
                               ('DPMPTSP', 'SIP', 'Surat Izin Praktik'),
                               ('RSUD', 'RAWAT-JALAN', 'Rawat jalan'), ('RSUD', 'RAWAT-INAP', 'Rawat inap'),
                               ('RSUD', 'IGD', 'Instalasi gawat darurat'), ('RSUD', 'FARMASI', 'Farmasi'),
                               ('PUSKESMAS', 'POLI-UMUM', 'Poli umum'),
                               ('PUSKESMAS', 'KIA-KB', 'Kesehatan ibu, anak, dan KB'),
                               ('PUSKESMAS', 'IMUNISASI', 'Imunisasi'), ('PUSKESMAS', 'FARMASI', 'Farmasi'),
                               ('KECAMATAN', 'SURAT-KETERANGAN', 'Surat keterangan'),
                               ('KECAMATAN', 'LEGALISASI', 'Legalisasi dokumen')) AS s (type, code, name)
                    ON s.type = u.type;
                """);
        portal.refreshRegistry();
    }

    /// The offices found hold one of the right ones first, and of no other kind.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    e-ktp|DISDUKCAPIL
                    bikin ktp|DISDUKCAPIL
                    urus ktp|DISDUKCAPIL
                    bikin e-ktp baru|DISDUKCAPIL
                    ktp hilang|DISDUKCAPIL
                    ktp digital|DISDUKCAPIL
                    ikd|DISDUKCAPIL
                    rekam ktp|DISDUKCAPIL
                    cetak ulang ktp|DISDUKCAPIL
                    kartu tanda penduduk|DISDUKCAPIL
                    pindah domisili|DISDUKCAPIL
                    ganti domisili|DISDUKCAPIL
                    surat pindah|DISDUKCAPIL
                    pindah alamat|DISDUKCAPIL
                    kk|DISDUKCAPIL
                    pecah kk|DISDUKCAPIL
                    akte lahir|DISDUKCAPIL
                    akte anak|DISDUKCAPIL
                    surat kematian|DISDUKCAPIL
                    kia|DISDUKCAPIL PUSKESMAS
                    ktp anak|DISDUKCAPIL
                    capil|DISDUKCAPIL
                    dispendukcapil|DISDUKCAPIL
                    catatan sipil|DISDUKCAPIL
                    kantor dukcapil terdekat|DISDUKCAPIL
                    nik|DISDUKCAPIL
                    jogja|34.71
                    yogya|34.71
                    diy|34.71
                    DKI|31.71
                    jkt|31.71
                    jakpus|31.71
                    kaltim|64.71
                    bpp|64.71
                    ktp jogja|34.71-DISDUKCAPIL
                    capil dki|31.71-DISDUKCAPIL
                    urus kk di jogja|34.71-DISDUKCAPIL
                    rs|RSUD
                    rumah sakit|RSUD
                    igd|RSUD
                    ugd|RSUD
                    opname|RSUD
                    rawat inap|RSUD
                    tebus obat|RSUD PUSKESMAS
                    berobat|RSUD PUSKESMAS
                    pkm|PUSKESMAS
                    puskes|PUSKESMAS
                    vaksin anak|PUSKESMAS
                    imunisasi|PUSKESMAS
                    periksa hamil|PUSKESMAS
                    ijin usaha|DPMPTSP
                    izin toko|DPMPTSP
                    nib|DPMPTSP
                    oss|DPMPTSP
                    imb|DPMPTSP
                    izin bangunan|DPMPTSP
                    izin praktek|DPMPTSP
                    ptsp|DPMPTSP
                    kec|KECAMATAN
                    kantor camat|KECAMATAN
                    sktm|KECAMATAN
                    surat pengantar|KECAMATAN
                    """)
    void findTheOfficesThatAreMeant(String words, String meant) throws Exception {
        var codes = codes(find(words));

        assertThat(codes).as(words).isNotEmpty();
        assertThat(codes)
                .as(words)
                .allMatch(code -> Stream.of(meant.split(" ")).anyMatch(code::contains));
    }

    /// Better an honest sentence than a wrong office.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SIM|Satpas (Polres)
                    bikin SIM|Satpas (Polres)
                    perpanjang sim c|Satpas (Polres)
                    STNK|Samsat
                    pajak motor|Samsat
                    BPJS|BPJS Kesehatan
                    bpjs ketenagakerjaan|BPJS Ketenagakerjaan
                    paspor|Kantor Imigrasi
                    bikin paspor jogja|Kantor Imigrasi
                    NPWP|kantor pajak (KPP Pratama)
                    SKCK|kepolisian (Polsek atau Polres)
                    buku nikah|Kantor Urusan Agama (KUA)
                    sertifikat tanah|Kantor Pertanahan (BPN)
                    tagihan listrik|PLN
                    pajak bumi dan bangunan|Badan Pendapatan Daerah (Bapenda)
                    """)
    void sayWhoIsInChargeWhereThatOfficeIsNotHere(String words, String institution)
            throws Exception {
        var found = find(words);

        assertThat(codes(found)).isEmpty();
        assertThat(found.path("elsewhere").path("institution").stringValue())
                .isEqualTo(institution);
        assertThat(get("/cari?q=" + encoded(words)).body())
                .contains("diurus di " + institution + ". Kantor itu belum ada di sini.");
    }

    @Test
    void ofAnotherInstitutionFindItsOfficesOnceTheyAreHere() throws Exception {
        Rows.run(
                portal,
                """
                INSERT INTO unit_type (code, name, name_en, free_by_law)
                VALUES ('SAMSAT', 'Samsat', 'Vehicle tax', false);
                INSERT INTO unit (code, name, short_name, aliases, type, region, time_zone)
                VALUES ('34.71-SAMSAT', 'Kantor Bersama Samsat Kota Yogyakarta', 'Samsat Yogyakarta', '',
                        'SAMSAT', '34.71', 'Asia/Jakarta');
                """);
        portal.refreshRegistry();
        try {
            var found = find("pajak motor jogja");

            assertThat(codes(found)).containsExactly("34.71-SAMSAT");
            assertThat(found.has("elsewhere")).isFalse();
        } finally {
            Rows.run(portal, "DELETE FROM unit WHERE type = 'SAMSAT'");
            portal.refreshRegistry();
        }
    }

    private static JsonNode find(String words) throws Exception {
        return JsonMapper.shared().readTree(get("/api/v1/units?q=" + encoded(words)).body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(portal.url(path)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<String> codes(JsonNode found) {
        return found.path("units")
                .valueStream()
                .map(unit -> unit.path("unit").stringValue())
                .toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
