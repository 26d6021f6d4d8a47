package id.suaralayanan.portal.feedback.perception;

import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.analytics.indicators.zone.PerceptionSurvey;
import java.util.List;

/// A survey of Zona Integritas as it is asked today.
///
/// @param levels what the answers 1 to 6 are called
/// @param source where the items come from
public record PerceptionInstrument(
        int id,
        PerceptionSurvey survey,
        Words title,
        String source,
        List<Words> levels,
        List<PerceptionItem> items) {
    public PerceptionInstrument {
        levels = List.copyOf(levels);
        items = List.copyOf(items);
    }
}
