package id.suaralayanan.portal.complaints;

import static id.suaralayanan.portal.complaints.ComplaintPortal.UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.complaints.clusters.Clustering;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/// A report of levies goes past the reported unit: its officers open every address there is, before
/// and after, and find neither the report nor a changed count.
@Isolated("other tests file complaints of the same unit, which it would take for a changed count")
final class IntegrityIT {
    private static final String REPORT =
            "\"integrity\":true,\"service\":\"KTP-EL\",\"text\":\"Merpatihitam diminta uang di loket\"";
    private static final String ORDINARY =
            "\"service\":\"KTP-EL\",\"text\":\"Merpatikuning menunggu di loket\"";

    /// Filters and searches that an officer could try.
    private static final List<String> QUESTIONS =
            List.of(
                    "/unit/aduan?bagian=tindakan",
                    "/unit/aduan?bagian=dikerjakan",
                    "/unit/aduan?bagian=selesai",
                    "/unit/aduan?jenis=COMPLAINT",
                    "/unit/aduan?layanan=KTP-EL",
                    "/unit/aduan?kotak=pengawasan",
                    "/unit/aduan?kotak=semua",
                    "/pusat/aduan",
                    "/pusat/aduan?kotak=pengawasan",
                    "/api/v1/complaints?q=merpatikuning",
                    "/api/v1/complaints?q=merpatihitam",
                    "/api/v1/complaints?unit=" + UNIT,
                    "/api/v1/complaints?unit=" + UNIT + "&status=RECEIVED",
                    "/adu/" + UNIT + "?layanan=KTP-EL",
                    "/u/" + UNIT);

    @ParameterizedTest
    @ValueSource(strings = {"petugas-64", "kepala-64"})
    void showsTheReportedUnitNeitherTheReportNorAChangedCount(String username) {
        StaffRows.officer(portal().database(), "kepala-64", Role.UNIT_HEAD, UNIT);
        try (var officer = Visitor.signedIn(portal(), username);
                var inspector = Visitor.signedIn(portal(), "inspektur")) {
            awaitTheIndex(officer);
            portal().bean(Clustering.class).look(Duration.ZERO).block();
            Map<String, String> before = walk(officer);
            int box = tasks(inspector);

            String ticket = filed("ANONYMOUS", REPORT).get("ticket").asString();
            Map<String, String> after = walk(officer);

            assertThat(after).hasSizeGreaterThan(40);
            assertThat(changed(before, after)).isEmpty();
            assertThat(
                            after.keySet().stream()
                                    .filter(address ->
                                            shows(after.get(address), ticket, "Merpatihitam")))
                    .isEmpty();
            assertThat(inspector.everyPage("/pusat/aduan")).as("control").contains(ticket);
            assertThat(tasks(inspector)).as("control").isEqualTo(box + 1);
        }
    }

    @Test
    void wouldNoticeAnOrdinaryComplaint() {
        try (var officer = Visitor.signedIn(portal(), "petugas-64")) {
            Map<String, String> before = walk(officer);

            filed("ANONYMOUS", ORDINARY);

            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() ->
                            assertThat(changed(before, walk(officer)))
                                    .contains(
                                            "/unit",
                                            "/unit/aduan",
                                            "/unit/aduan?layanan=KTP-EL",
                                            "/api/v1/complaints?q=merpatikuning",
                                            "/api/v1/complaints?unit=" + UNIT));
        }
    }

    @Test
    void answersEveryStepOfTheUnitAsIfThereWereNoSuchCase() {
        String ticket = filed("ANONYMOUS", REPORT).get("ticket").asString();
        var form = Map.of("revisi", "0", "teks", "x", "kategori", "DELAY", "unit", UNIT);
        try (var officer = Visitor.signedIn(portal(), "petugas-64")) {
            for (String address : addresses(RequestMethod.POST, ticket)) {
                if (address.startsWith("/unit/aduan/")) {
                    var there = officer.post(address, form);
                    var nowhere = officer.post(address.replace(ticket, "ADU-2222-2222"), form);
                    assertThat(there.statusCode()).as(address).isEqualTo(404);
                    assertThat(there.body()).as(address).isEqualTo(nowhere.body());
                }
            }
        }
        assertThat(rows("SELECT revision FROM complaint WHERE ticket = '" + ticket + "'"))
                .containsExactly(List.of("0"));
    }

    /// What every address answers this officer, without what differs each time; of a list every
    /// page, for where a row stands depends on what else was filed.
    private static Map<String, String> walk(Visitor officer) {
        var pages = new LinkedHashMap<String, String>();
        Stream.concat(addresses(RequestMethod.GET, "ADU-2222-2222").stream(), QUESTIONS.stream())
                .forEach(address -> {
                    pages.put(
                            address,
                            answer(officer, address)
                                    .replaceAll("(value|content)=\"[^\"]{20,}\"", "")
                                    .replaceAll(
                                            "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d)",
                                            "")
                                    .replaceAll("\\d\\d\\.\\d\\d WI(B|TA|T)", ""));
                });
        return pages;
    }

    /// Until everything filed so far can be found: it would come in between, as would the groups of
    /// complaints that tell the same.
    private static void awaitTheIndex(Visitor officer) {
        String filed =
                rows("SELECT count(*) FROM searchable_complaint WHERE unit = '" + UNIT + "'")
                        .getFirst()
                        .getFirst();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        officer.get("/api/v1/complaints?unit=" + UNIT)
                                .body()
                                .contains("\"total\":" + filed + ","));
    }

    private static String answer(Visitor officer, String address) {
        if (address.matches("/unit/aduan(\\?.*)?")) {
            return officer.everyPage(address);
        }
        var answer = officer.get(address);
        return answer.statusCode() + " " + answer.body();
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(address -> !Objects.equals(after.get(address), before.get(address)))
                .toList();
    }

    private static boolean shows(@Nullable String page, String ticket, String word) {
        return page == null || page.contains(ticket) || page.contains(word);
    }

    /// Every address of the portal, its variables filled with this unit and this ticket.
    private static TreeSet<String> addresses(RequestMethod method, String ticket) {
        var filled = new TreeSet<String>();
        portal().bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(mapping -> takes(mapping, method))
                .flatMap(mapping -> mapping.getPatternsCondition().getPatterns().stream())
                .map(pattern ->
                        pattern.getPatternString()
                                .replace("{ticket}", ticket)
                                .replace("{unit}", UNIT)
                                .replaceAll("\\{step[^}]*}", "jawab")
                                .replaceAll("\\{[^}]+}", "2026-Q3"))
                .filter(address -> !address.contains("*"))
                .forEach(filled::add);
        return filled;
    }

    private static boolean takes(RequestMappingInfo mapping, RequestMethod method) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(method);
    }

    /// How many cases wait for the inspectorate.
    private static int tasks(Visitor inspector) {
        var count =
                java.util.regex.Pattern.compile("Perlu tindakan</span> <span>\\((\\d+)\\)")
                        .matcher(inspector.get("/pusat/aduan").body());
        if (!count.find()) {
            throw new AssertionError("no count");
        }
        return Integer.parseInt(count.group(1));
    }
}
