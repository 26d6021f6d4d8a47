package id.suaralayanan.portal.figures;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the public's copy of open figures moves.
///
/// @param step new answers after which a figure that is not closed yet is shown anew; 1 shows every
///   answer at once and lets anybody compute it, so it is for tests and demonstrations only
@ConfigurationProperties("portal.figures")
record StepSettings(@DefaultValue("10") int step) {
    StepSettings {
        if (step < 1 || step > 1_000) {
            throw new IllegalArgumentException(
                    "portal.figures.step is " + step + "; it must be from 1 to 1000");
        }
    }
}
