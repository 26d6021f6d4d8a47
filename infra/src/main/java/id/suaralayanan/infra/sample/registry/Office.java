package id.suaralayanan.infra.sample.registry;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A unit of the sample.
///
/// @param code its unit code, such as `64.71-DISDUKCAPIL`
/// @param place where it is; the place of a district office is the district
public record Office(
        String code, String name, String shortName, SampleUnitType kind, SamplePlace place) {
    /// The unit whose officer and head sign in.
    public static final String HOME = "64.71-DISDUKCAPIL";

    /// The unit that too few people answer for.
    static final String HARDLY_ANSWERED = "11.72-DISDUKCAPIL";

    /// The unit with a burst of stuffed ballots.
    public static final String STUFFED = "64.74-DISDUKCAPIL";

    public static List<Office> all() {
        var offices = new ArrayList<Office>();
        SamplePlace.all().forEach(place -> offices.add(civilRegistry(place)));
        var city = new SamplePlace("64.71", "Kota Balikpapan", "Kalimantan Timur");
        offices.add(
                new Office(
                        "64.71-DPMPTSP",
                        "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Balikpapan",
                        "DPMPTSP Kota Balikpapan",
                        SampleUnitType.DPMPTSP,
                        city));
        offices.add(
                new Office(
                        "64.71-RSUD-BERIMAN",
                        "Rumah Sakit Umum Daerah Beriman Balikpapan",
                        "RSUD Beriman Balikpapan",
                        SampleUnitType.RSUD,
                        city));
        for (var name : List.of("Klandasan", "Sepinggan", "Manggar")) {
            offices.add(healthCentre(name, city));
        }
        SamplePlace.districtsOfBalikpapan().forEach(place -> offices.add(districtOffice(place)));
        return offices;
    }

    /// Whether too few people answer for it.
    public boolean isHardlyAnswered() {
        return code.equals(HARDLY_ANSWERED);
    }

    public ZoneId zone() {
        return ZoneId.of(place.timeZone());
    }

    private static Office civilRegistry(SamplePlace place) {
        var service = place.name().startsWith("Kota Administrasi") ? "Suku Dinas" : "Dinas";
        return new Office(
                place.code() + "-DISDUKCAPIL",
                service + " Kependudukan dan Pencatatan Sipil " + place.name(),
                "Disdukcapil " + place.name(),
                place.isCity()
                        ? SampleUnitType.DISDUKCAPIL_KOTA
                        : SampleUnitType.DISDUKCAPIL_KABUPATEN,
                place);
    }

    private static Office healthCentre(String name, SamplePlace city) {
        return new Office(
                "64.71-PUSKESMAS-" + name.toUpperCase(Locale.ROOT),
                "Pusat Kesehatan Masyarakat " + name + " Balikpapan",
                "Puskesmas " + name,
                SampleUnitType.PUSKESMAS,
                city);
    }

    private static Office districtOffice(SamplePlace place) {
        return new Office(
                place.code() + "-KECAMATAN",
                "Kantor Kecamatan " + place.name(),
                "Kecamatan " + place.name(),
                SampleUnitType.KECAMATAN,
                place);
    }
}
