package id.suaralayanan.portal.units;

/// A region with the number of its units that can be rated or read about here.
public record Area(String code, String name, int units) {}
