package id.suaralayanan.portal.skm;

import id.suaralayanan.analytics.indicators.Period;
import java.util.UUID;

/// Something to be told there, or to be asked.
///
/// @param survey under which the unit is known there
/// @param attempts how often it was tried before
/// @param isPush whether something is told
record SkmExchange(
        long id, UUID key, int unit, String survey, Period period, boolean isPush, int attempts) {}
