package id.suaralayanan.infra.sample.registry;

import java.util.List;
import java.util.stream.Stream;

/// A unit type (kelompok sejenis) of the sample with the services its units offer.
///
/// @param mood how its units are seen on the whole, on the scale of
///   [id.suaralayanan.infra.sample.ratings.Opinion]
public enum SampleUnitType {
    DISDUKCAPIL_KOTA(
            "Disdukcapil kota",
            "City civil registry offices",
            true,
            0.0,
            "dukcapil capil catatan sipil ktp kk akta",
            SampleUnitType.CIVIL_REGISTRY),
    DISDUKCAPIL_KABUPATEN(
            "Disdukcapil kabupaten",
            "Regency civil registry offices",
            true,
            -0.1,
            "dukcapil capil catatan sipil ktp kk akta",
            SampleUnitType.CIVIL_REGISTRY),
    DPMPTSP(
            "Penanaman modal dan pelayanan terpadu satu pintu",
            "One-stop licensing offices",
            false,
            0.1,
            "izin perizinan ptsp nib pbg",
            "NIB=Nomor Induk Berusaha|PBG=Persetujuan Bangunan Gedung|SIP=Surat Izin Praktik"),
    RSUD(
            "Rumah sakit umum daerah",
            "Regional general hospitals",
            false,
            -0.35,
            "rumah sakit berobat dokter igd",
            "RAWAT-JALAN=Rawat jalan|RAWAT-INAP=Rawat inap|IGD=Instalasi gawat darurat|FARMASI=Farmasi"),
    PUSKESMAS(
            "Puskesmas",
            "Community health centres",
            false,
            0.05,
            "berobat imunisasi bidan dokter",
            "POLI-UMUM=Poli umum|KIA-KB=Kesehatan ibu, anak, dan KB|IMUNISASI=Imunisasi|FARMASI=Farmasi"),
    KECAMATAN(
            "Kantor kecamatan",
            "District offices",
            true,
            0.15,
            "camat surat keterangan",
            "SURAT-KETERANGAN=Surat keterangan|LEGALISASI=Legalisasi dokumen|DISPENSASI-NIKAH=Dispensasi nikah");

    private static final String CIVIL_REGISTRY =
            "KTP-EL=KTP elektronik|KK=Kartu keluarga|AKTA-LAHIR=Akta kelahiran|AKTA-MATI=Akta kematian"
                    + "|PINDAH=Pindah datang|KIA=Kartu identitas anak";

    private final String title;
    private final String titleInEnglish;
    private final boolean freeByLaw;
    private final double mood;
    private final String aliases;
    private final String services;

    SampleUnitType(
            String title,
            String titleInEnglish,
            boolean freeByLaw,
            double mood,
            String aliases,
            String services) {
        this.title = title;
        this.titleInEnglish = titleInEnglish;
        this.freeByLaw = freeByLaw;
        this.mood = mood;
        this.aliases = aliases;
        this.services = services;
    }

    String code() {
        return name().replace('_', '-');
    }

    String title() {
        return title;
    }

    String titleInEnglish() {
        return titleInEnglish;
    }

    boolean isFreeByLaw() {
        return freeByLaw;
    }

    public double mood() {
        return mood;
    }

    String aliases() {
        return aliases;
    }

    public List<Service> services() {
        return Stream.of(services.split("\\|"))
                .map(pair -> new Service(pair.split("=")[0], pair.split("=")[1]))
                .toList();
    }

    /// A service by its code in the unit.
    record Service(String code, String name) {}
}
