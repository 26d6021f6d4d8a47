package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.RequestMethod;

/// Every address the portal knows, asked for by everybody, with a complaint that is not theirs.
///
/// The addresses come from the portal itself: a new one outside the areas below fails until
/// somebody says whom it is for.
///
/// Alone, for it ends the sessions of the officers it signs in as, and so on both processors.
@Isolated
@Execution(ExecutionMode.CONCURRENT)
final class RoleTableIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();

    /// Of a neighbouring unit; and of the officers' own unit, but past it to the inspectorate.
    private static List<String> foreign = List.of();

    private static final Map<Person, Visitor> VISITORS = new TreeMap<>();
    private static final Map<Person, String> TOKENS = new TreeMap<>();

    private enum Person {
        CITIZEN(null),
        OFFICER("petugas"),
        HEAD("kepala"),
        AGENCY("instansi"),
        REGION("pemda"),
        INSPECTOR("inspektorat"),
        MINISTRY("kementerian"),
        ADMIN("admin");

        private final Optional<String> officer;

        Person(@Nullable String officer) {
            this.officer = Optional.ofNullable(officer);
        }

        boolean isOfTheUnit() {
            return this == OFFICER || this == HEAD;
        }

        boolean looksAfterUnits() {
            return this == AGENCY || this == REGION;
        }
    }

    private enum Area {
        UNIT("/unit", Person::isOfTheUnit),
        OVERSEEN("/pusat/lingkup", Person::looksAfterUnits),
        CENTRE("/pusat", person -> person == Person.MINISTRY || person == Person.INSPECTOR),
        ADMIN("/admin", person -> person == Person.ADMIN),
        ACCOUNT("/akun", person -> person != Person.CITIZEN),
        PUBLIC(
                "/(|adu|api/v1/(units|rankings|data|complaints|national)|bantuan|berhenti|cari|data|keluar|kios|lacak|laporan|lencana|layar|luring|manifest|masuk|metode|open311|peringkat|rilis|s|S|sw|tersimpan|u|umpan|v3/api-docs|openapi)",
                _ -> true);

        private final String addresses;
        private final Predicate<Person> members;

        Area(String addresses, Predicate<Person> members) {
            this.addresses = addresses;
            this.members = members;
        }

        boolean holds(ServedRoute route) {
            return route.path().matches(addresses + "([/.].*)?");
        }

        static Area of(ServedRoute route) {
            return Stream.of(values())
                    .filter(area -> area.holds(route))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("whom is " + route + " for?"));
        }
    }

    private static boolean namesAComplaint(ServedRoute route) {
        return route.path().contains("{ticket}");
    }

    /// A real address: the given complaint, else things of the officers' own unit.
    private static String address(ServedRoute route, String ticket) {
        return route.path()
                .replace("{ticket}", ticket)
                .replace("{unit}", SampleCountry.UNIT)
                .replace("/u/{code}", "/u/" + SampleCountry.UNIT)
                .replace("/units/{code}", "/units/" + SampleCountry.UNIT)
                .replaceAll("\\{set:(\\w+).*?}", "$1")
                .replaceAll("\\{\\w+(:.*?)?}", "x");
    }

    @BeforeAll
    static void enter() {
        for (var person : Person.values()) {
            var visitor = COUNTRY.visitor(person.officer);
            VISITORS.put(person, visitor);
            TOKENS.put(person, Objects.requireNonNullElse(visitor.token(), ""));
        }
        foreign =
                List.of(
                        COUNTRY.ask(
                                "SELECT ticket FROM complaint JOIN unit ON unit.id = complaint.unit WHERE unit.code <> '%s' AND released_at IS NULL LIMIT 1"
                                        .formatted(SampleCountry.UNIT)),
                        COUNTRY.ask(
                                "SELECT ticket FROM complaint JOIN unit ON unit.id = complaint.unit WHERE unit.code = '%s' AND integrity LIMIT 1"
                                        .formatted(SampleCountry.UNIT)));
        assertThat(foreign).noneMatch(String::isEmpty);
    }

    @AfterAll
    static void leave() {
        VISITORS.values().forEach(Visitor::close);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEntersAnAreaOfOthers(Person person) {
        for (ServedRoute route : ServedRoute.all(COUNTRY)) {
            Area area = Area.of(route);
            if (area.members.test(person)) {
                continue;
            }
            var answer = ask(person, route, foreign.getFirst());
            if (person == Person.CITIZEN) {
                assertThat(answer.statusCode()).as("%s", route).isIn(302, 303);
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .startsWith("/masuk");
            } else {
                assertThat(answer.statusCode()).as("%s", route).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CITIZEN", "OFFICER", "HEAD", "AGENCY", "REGION", "ADMIN"})
    void nobodySeesOrMovesAComplaintOfOthers(Person person) {
        for (ServedRoute route : ServedRoute.all(COUNTRY)) {
            if (!Area.of(route).members.test(person)) {
                continue;
            }
            for (String ticket : foreign) {
                var answer = ask(person, route, ticket);
                var name = person + " " + route + " " + ticket;
                assertThat(answer.statusCode()).as(name).isLessThan(500);
                if (namesAComplaint(route)) {
                    assertThat(answer.statusCode()).as(name).isIn(303, 400, 403, 404, 415);
                } else {
                    assertThat(answer.body()).as(name).doesNotContain(ticket);
                }
            }
        }
        assertThat(COUNTRY.ask(history())).isEqualTo("0");
    }

    /// The control: those who may see the complaint do find it under one of these addresses.
    @Test
    void theInspectorateSeesWhatGoesPastTheUnit() {
        var answer =
                ask(
                        Person.INSPECTOR,
                        new ServedRoute(RequestMethod.GET, "/pusat/aduan/{ticket}"),
                        foreign.getLast());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(foreign.getLast());
    }

    private static String history() {
        return "SELECT count(*) FROM complaint_event AS h JOIN complaint AS c ON c.id = h.complaint WHERE c.ticket IN ('%s', '%s') AND h.actor <> 'SYSTEM' AND h.at > now() - interval '10 minutes'"
                .formatted(foreign.getFirst(), foreign.getLast());
    }

    private static HttpResponse<String> ask(Person person, ServedRoute route, String ticket) {
        var visitor = Objects.requireNonNull(VISITORS.get(person));
        return route.reads()
                ? visitor.get(address(route, ticket))
                : visitor.postWithoutToken(
                        address(route, ticket),
                        Map.of(
                                "_csrf",
                                Objects.requireNonNull(TOKENS.get(person)),
                                "alasan",
                                "uji",
                                "teks",
                                "uji",
                                "revisi",
                                "1"));
    }
}
