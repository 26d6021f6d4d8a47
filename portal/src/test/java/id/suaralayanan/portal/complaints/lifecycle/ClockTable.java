package id.suaralayanan.portal.complaints.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.suaralayanan.portal.complaints.clock.Clocks;
import id.suaralayanan.portal.complaints.clock.Limits;
import id.suaralayanan.portal.complaints.clock.WorkingCalendar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of deadlines that were counted by hand, and the calendar it was counted on.
public final class ClockTable {
    /// The years of the national calendar; the second awaits its decree.
    public static final WorkingCalendar CALENDAR =
            new WorkingCalendar(
                    EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    days(
                            "2026-01-01 2026-01-16 2026-02-16 2026-02-17 2026-03-18 2026-03-19"
                                    + " 2026-03-20 2026-03-21 2026-03-22 2026-03-23 2026-03-24 2026-04-03"
                                    + " 2026-04-05 2026-05-01 2026-05-14 2026-05-15 2026-05-27 2026-05-28"
                                    + " 2026-05-31 2026-06-01 2026-06-16 2026-08-17 2026-08-25 2026-12-24"
                                    + " 2026-12-25 2027-01-01 2027-01-05 2027-02-06 2027-03-08 2027-03-10"
                                    + " 2027-03-11 2027-03-26 2027-03-28 2027-05-01 2027-05-06 2027-05-16"
                                    + " 2027-05-20 2027-06-01 2027-06-06 2027-08-15 2027-08-17 2027-12-25"),
                    Map.of(2026, 1, 2027, 1),
                    Set.of(2027));

    private ClockTable() {}

    /// One row of the table.
    ///
    /// @param zone of the unit that has it in the end
    /// @param running which date runs: its name, or a date of its own, or `-`
    /// @param why how it was counted
    public record Row(
            String name,
            String kind,
            ZoneId zone,
            List<String> steps,
            LocalDate verify,
            LocalDate reply,
            LocalDate finish,
            String running,
            boolean provisional,
            String why) {
        /// The case after all its steps, each of which it allows.
        public Played played() {
            var file = Act.read(steps.getFirst());
            var filedIn = passedTo().isEmpty() ? zone : firstZone();
            var played = new Played(filed(file.at(), filedIn), filedIn, new ArrayList<>());
            for (var step : steps.subList(1, steps.size())) {
                played = played.with(Act.read(step));
            }
            return played;
        }

        private List<String> passedTo() {
            return steps.stream().filter(step -> step.startsWith("pass:")).toList();
        }

        /// A case that is passed on was filed in the zone that its first step was written in.
        private ZoneId firstZone() {
            var offset = steps.getFirst().replaceAll(".*\\+", "");
            return switch (offset) {
                case "07:00" -> ZoneId.of("Asia/Jakarta");
                case "08:00" -> ZoneId.of("Asia/Makassar");
                default -> ZoneId.of("Asia/Jayapura");
            };
        }

        private Case filed(Instant at, ZoneId filedIn) {
            return ACase.filed(kind, at, clocks(kind, filedIn).deadlines(at));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// A case with the history that led to it.
    public record Played(Case current, ZoneId filedIn, List<CaseEvent> events) {
        Played with(Act act) {
            var actor = act.actor();
            var denial = current.denial(act.step(), actor, act.at());
            if (denial.isPresent()) {
                throw new AssertionError(act + " is denied: " + denial.get());
            }
            var move = act.command(actor);
            var zone = zone();
            var after =
                    current.after(
                            move,
                            act.at(),
                            ClockTable.clocks(current.clockKindAfter(act.step()), zone));
            var more = new ArrayList<>(events);
            more.add(
                    new CaseEvent(
                            act.at(),
                            act.step().event(),
                            actor,
                            act.to().map(ZoneId::getId).orElse(null)));
            return new Played(after, filedIn, more);
        }

        /// That of the unit it was passed on to last.
        public ZoneId zone() {
            return events.stream()
                    .filter(event -> event.kind().equals(Step.PASS_ON.event()))
                    .map(event -> ZoneId.of(Objects.requireNonNull(event.subject())))
                    .reduce((_, last) -> last)
                    .orElse(filedIn);
        }

        public Clocks clocks() {
            return ClockTable.clocks(current.clockKind(), zone());
        }
    }

    public static Clocks clocks(String kind, ZoneId zone) {
        int finish =
                switch (kind) {
                    case "INFORMATION" -> 5;
                    case "INTEGRITY" -> 60;
                    default -> 14;
                };
        return new Clocks(CALENDAR, new Limits(3, 5, finish, 10), zone);
    }

    public static Stream<Row> rows() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        ClockTable.class.getResourceAsStream("clock-table.csv")),
                                UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ClockTable::row)
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Row row(String line) {
        var cells = line.split("\\s*\\|\\s*", -1);
        return new Row(
                cells[0],
                cells[1],
                ZoneId.of(cells[2]),
                List.of(cells[3].split("\\s*;\\s*")),
                LocalDate.parse(cells[4]),
                LocalDate.parse(cells[5]),
                LocalDate.parse(cells[6]),
                cells[7],
                cells[8].equals("yes"),
                cells[9]);
    }

    /// Something that happens in a row: a step, a time, and the zone of the unit it is passed to.
    record Act(String word, Instant at) {
        static Act read(String text) {
            var parts = text.split(" ");
            return new Act(parts[0], OffsetDateTime.parse(parts[1]).toInstant());
        }

        Step step() {
            var name = to().isPresent() ? "PASS_ON" : word.toUpperCase(Locale.ROOT);
            return Step.valueOf(name);
        }

        Optional<ZoneId> to() {
            return word.startsWith("pass:")
                    ? Optional.of(ZoneId.of(word.substring(5)))
                    : Optional.empty();
        }

        Actor actor() {
            return Stream.of(Actor.CITIZEN, Actor.OFFICER, Actor.MINISTRY)
                    .filter(step()::isOf)
                    .findFirst()
                    .orElseThrow();
        }

        StepCommand command(Actor actor) {
            return to().<StepCommand>map(zone ->
                            new StepCommand.PassOn(
                                    new StepCommand.By(actor, 1, 0),
                                    new CaseText("Diteruskan"),
                                    2,
                                    zone.getId(),
                                    zone))
                    .orElseGet(() -> ACase.command(step(), actor));
        }
    }

    private static Set<LocalDate> days(String text) {
        return Stream.of(text.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
