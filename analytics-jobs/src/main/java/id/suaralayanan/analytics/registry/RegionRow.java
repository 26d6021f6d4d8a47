package id.suaralayanan.analytics.registry;

/// A region that can enter the registry.
public record RegionRow(String code, String name) {}
