package id.suaralayanan.portal.plans;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the regulation leaves open about plans and reports.
///
/// @param priorities how many of the weakest elements are to be improved first; offices are asked
///   for two or for three
@ConfigurationProperties("portal.plans")
public record PlanSettings(@DefaultValue("3") int priorities) {
    public PlanSettings {
        if (priorities < 1 || priorities > 9) {
            throw new IllegalArgumentException(
                    "portal.plans.priorities is " + priorities + "; it must be from 1 to 9");
        }
    }
}
