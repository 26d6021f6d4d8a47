package id.suaralayanan.portal.figures;

import id.suaralayanan.analytics.indicators.PeriodStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// What the jobs filed about a unit's period: how far it is, how many people were served, and, once
/// it is closed, the frozen figure.
///
/// @param published the frozen figure; empty while the period is open
/// @param computedAt when it was filed; absent where only the population is known
record FiledFigure(
        PeriodStatus status,
        OptionalLong population,
        OptionalLong required,
        Optional<Figure.Content> published,
        Optional<Instant> computedAt) {
    static final FiledFigure NONE =
            new FiledFigure(
                    PeriodStatus.PROVISIONAL,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// For a part of the unit's answers: nobody knows how many users it had, and no part is
    /// published on its own.
    FiledFigure ofPart() {
        return new FiledFigure(
                status,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Figure with(Cut cut, long waiting, Figure.Content content) {
        return new Figure(cut, status, population, required, waiting, content, Optional.empty());
    }

    /// The figure as it was filed.
    Figure whole(Cut cut, Figure.Content content) {
        return new Figure(cut, status, population, required, 0, content, computedAt);
    }
}
