package id.suaralayanan.portal.throttling.requests;

/// An address that takes files; the feature behind it says so.
public record FileAddress(String path) {}
