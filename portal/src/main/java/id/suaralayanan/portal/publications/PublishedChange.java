package id.suaralayanan.portal.publications;

/// A figure of a unit that a restatement changed; absent values are empty.
public record PublishedChange(String unit, String figure, String before, String after) {}
