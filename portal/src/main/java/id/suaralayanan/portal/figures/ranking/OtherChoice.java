package id.suaralayanan.portal.figures.ranking;

import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.analytics.indicators.ranking.Tier;
import id.suaralayanan.analytics.indicators.ranking.Variant;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a unit's place would be under another defensible choice; never published instead of it.
///
/// @param ikm null where too few answers are left; then there is no grade and no tier either
public record OtherChoice(
        Variant variant, @Nullable BigDecimal ikm, @Nullable Grade grade, @Nullable Tier tier) {}
