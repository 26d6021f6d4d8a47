package id.suaralayanan.portal.units;

import java.util.Locale;

/// A peer group (*kelompok sejenis*): the only units that may be compared with each other.
public record UnitType(String code, String name, String nameEn, boolean freeByLaw) {
    public String name(Locale language) {
        return language.getLanguage().equals("en") ? nameEn : name;
    }
}
