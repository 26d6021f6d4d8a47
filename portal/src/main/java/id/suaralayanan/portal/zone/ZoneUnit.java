package id.suaralayanan.portal.zone;

import id.suaralayanan.analytics.indicators.zone.ZoneReadiness;
import id.suaralayanan.analytics.indicators.zone.ZoneReadiness.Evidence;
import id.suaralayanan.analytics.indicators.zone.ZoneRules;
import id.suaralayanan.analytics.indicators.zone.ZoneStage;

/// A unit with what is known of it for a period.
///
/// @param revision of the assessment; 0 where there is none
/// @param bursts answers of both surveys that came in bursts from one network
public record ZoneUnit(
        int id, String code, String name, Evidence evidence, int revision, long bursts) {
    ZoneReadiness readiness(ZoneRules rules, ZoneStage stage) {
        return ZoneReadiness.of(rules, stage, evidence);
    }
}
