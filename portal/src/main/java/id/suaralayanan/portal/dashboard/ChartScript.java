package id.suaralayanan.portal.dashboard;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/// Address of Chart.js with its version, so that browsers may keep it for a year.
///
/// Templates call it as `@chartScript`.
@Component("chartScript")
final class ChartScript {
    private final String url;

    ChartScript() {
        String version = Objects.requireNonNull(new WebJarVersionLocator().version("chart.js"));
        url = "/webjars/chart.js/" + version + "/dist/chart.umd.min.js";
    }

    public String url() {
        return url;
    }
}
