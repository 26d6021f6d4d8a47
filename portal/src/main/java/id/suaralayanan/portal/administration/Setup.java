package id.suaralayanan.portal.administration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How far an installation is set up.
///
/// @param done the steps that are done
/// @param unit code of the unit that lacks something, else of any open one
/// @param point code under which it can be rated
public record Setup(List<SetupStep> done, Optional<String> unit, Optional<String> point) {
    public Setup {
        done = List.copyOf(done);
    }

    /// A step of the list.
    ///
    /// @param isNext whether it is the first that is not done
    public record Line(SetupStep step, boolean isDone, boolean isNext, String address) {}

    public List<Line> lines() {
        Optional<SetupStep> next =
                Stream.of(SetupStep.values()).filter(step -> !done.contains(step)).findFirst();
        return Stream.of(SetupStep.values())
                .map(step ->
                        new Line(
                                step,
                                done.contains(step),
                                next.filter(first -> first == step).isPresent(),
                                address(step)))
                .toList();
    }

    public boolean isComplete() {
        return done.size() == SetupStep.values().length;
    }

    /// Where the step is done; the list of units while there is none.
    private String address(SetupStep step) {
        String units = "/admin/unit";
        return switch (step) {
            case REGIONS -> "/admin/wilayah";
            case UNIT -> unit.isEmpty() ? units + "/baru" : units;
            case SERVICES -> unit.map(code -> units + "/" + code + "/layanan").orElse(units);
            case POINTS, POSTER -> unit.map(code -> units + "/" + code + "/titik").orElse(units);
            case OFFICERS -> "/admin/pengguna";
            case RATING -> point.map(code -> "/s/" + code).orElse(units);
        };
    }
}
