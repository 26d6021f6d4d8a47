package id.suaralayanan.analytics.registry;

/// A service of a unit that can enter the registry.
public record ServiceRow(String code, String name) {}
