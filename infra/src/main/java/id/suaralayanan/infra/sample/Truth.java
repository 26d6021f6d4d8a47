package id.suaralayanan.infra.sample;

/// What the generator of the sample knows: the true mean score of an element of a unit in a
/// quarter, which no sample of answers hits exactly.
///
/// @param element `U1` to `U9`
public record Truth(String unit, String period, String element, double mean) {}
