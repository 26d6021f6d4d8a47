package id.suaralayanan.portal.sampling;

import java.util.OptionalLong;

/// A service and how far its sample is.
///
/// @param before people who used it in the period before, where that was noted
public record SampledService(
        String code, String name, OptionalLong before, SampleProgress progress) {}
