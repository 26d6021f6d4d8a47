package id.suaralayanan.portal.units;

/// A province with the number of its units that can be rated or read about here.
public record Province(String code, String name, int units) {}
