package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.thymeleaf.cache.TemplateCacheKey;
import org.thymeleaf.spring6.SpringWebFluxTemplateEngine;

/// Every page in both languages, as everybody whom it is for: no key is printed instead of a
/// sentence, the way to the other language keeps all that the address says, and no template escapes
/// being looked at.
final class PrintedKeysIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();
    private static final Pattern PRINTED = Pattern.compile("\\?\\?[^?\\s]{2,80}\\?\\?");
    private static final List<String> OFFICERS =
            List.of("petugas", "kepala", "instansi", "inspektorat", "kementerian", "admin");

    /// Drawn only in answer to a form, or for a thing that has to be made first: [MessageKeysTest]
    /// holds their keys, and [Tour] looks for printed ones at every step of a complaint.
    private static final Set<String> AFTER_A_FORM =
            Set.of(
                    "access/app",
                    "access/code",
                    "access/kept",
                    "access/leaving",
                    "access/recovery",
                    "accounts/invitation",
                    "administration/agency",
                    "alerts/end",
                    "administration/upload",
                    "complaints/case",
                    "complaints/check",
                    "complaints/erase",
                    "complaints/files",
                    "complaints/joined",
                    "complaints/joined-left",
                    "complaints/parts",
                    "complaints/sent",
                    "feedback/perception-done",
                    "feedback/poster",
                    "feedback/slips",
                    "figures/near",
                    "history/file",
                    "history/years",
                    "improvements/edit",
                    "inspections/plan",
                    "kiosk/codes",
                    "kiosk/device",
                    "perceptions/published",
                    "plans/action",
                    "publiccomments/release",
                    "publications/one",
                    "reports/frozen",
                    "reports/poster",
                    "reports/print",
                    "reports/verify",
                    "wording/one");

    /// Whatever an address says, so does the same page in the other language.
    private static final String MORE = "lain=a%26b&";

    /// But for those of survey and complaint, of the choice of a service and of the sign-in, which
    /// have addresses of their own.
    private static final String WAYS =
            "footer a[hreflang], footer button[lang]:not([name=bahasa], [formaction^=/masuk], [formaction^=/s/])";

    private final List<String> printed = new ArrayList<>();
    private final Set<String> dropping = new TreeSet<>();
    private final Set<String> drawn = new TreeSet<>();

    @Test
    void noPageOfAnybodyPrintsAKeyOrIsAnotherOneInTheOtherLanguage() throws IOException {
        visit(Optional.empty());
        OFFICERS.forEach(officer -> visit(Optional.of(officer)));

        assertThat(printed).isEmpty();
        assertThat(dropping).isEmpty();
        assertThat(templates()).isSubsetOf(drawn);
    }

    private void visit(Optional<String> officer) {
        try (var visitor = COUNTRY.visitor(officer)) {
            for (var address : addresses(officer.orElse(""))) {
                for (var language : List.of("id", "en")) {
                    var path =
                            address
                                    + (address.contains("?") ? "&" : "?")
                                    + MORE
                                    + "lang="
                                    + language;
                    var answer = visitor.get(path);
                    if (answer.statusCode() >= 500) {
                        printed.add(path + ": " + answer.statusCode());
                    }
                    look(path, answer.body());
                    drawn.addAll(remembered());
                }
            }
        }
    }

    private void look(String path, String body) {
        in(body).forEach(key -> printed.add(path + ": " + key));
        var page = Jsoup.parse(body);
        page.select(WAYS).stream()
                .filter(way -> !keepsAll(page, way))
                .forEach(way -> dropping.add(path + ": " + way));
    }

    /// A link says it, a form that is sent says it in its address, and a form that asks along with
    /// the language.
    private static boolean keepsAll(Document page, Element way) {
        var said = way.attr("href") + way.attr("formaction") + way.attr("value");
        return said.contains(MORE)
                && (way.is("a") || page.getElementById(way.attr("form")) != null);
    }

    /// The keys that this page prints where a sentence belongs.
    static List<String> in(String body) {
        return PRINTED.matcher(body).results().map(MatchResult::group).toList();
    }

    private static Set<String> addresses(String officer) {
        var addresses = new TreeSet<>(AccessibilityIT.publicPages());
        var ticket = ticket(officer);
        var entrance = COUNTRY.entrance();
        COUNTRY.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(mapping ->
                        mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternsCondition().getPatterns().stream())
                .map(pattern -> real(pattern.getPatternString(), ticket, entrance))
                .forEach(addresses::add);
        addresses.removeIf(path -> path.startsWith("/api/") || path.equals("/keluar"));
        return addresses;
    }

    private static String real(String path, String ticket, String entrance) {
        return path.replace("{ticket}", ticket)
                .replace("{unit}", SampleCountry.UNIT)
                .replace("/u/{code}", "/u/" + SampleCountry.UNIT)
                .replace("/admin/unit/{code}", "/admin/unit/" + SampleCountry.UNIT)
                .replace("/pusat/pekppp/{code}", "/pusat/pekppp/" + SampleCountry.UNIT)
                .replace("/pusat/zi/{code}", "/pusat/zi/" + SampleCountry.UNIT)
                .replace("/pusat/unit/{code}", "/pusat/unit/" + SampleCountry.UNIT)
                .replace("/pusat/peringkat/{code}", "/pusat/peringkat/" + SampleCountry.UNIT)
                .replace("/s/{code}", "/s/" + entrance)
                .replaceAll("\\{\\w+(:.*?)?}", "1");
    }

    private static String ticket(String officer) {
        return COUNTRY.ask(
                "SELECT ticket FROM complaint JOIN unit ON unit.id = complaint.unit WHERE unit.code = '%s' AND integrity = %s ORDER BY complaint.id LIMIT 1"
                        .formatted(SampleCountry.UNIT, officer.equals("inspektorat")));
    }

    /// What the engine has drawn lately; it forgets the oldest.
    private static Set<String> remembered() {
        return COUNTRY
                .bean(SpringWebFluxTemplateEngine.class)
                .getCacheManager()
                .getTemplateCache()
                .keySet()
                .stream()
                .map(TemplateCacheKey::getTemplate)
                .collect(Collectors.toSet());
    }

    private static Set<String> templates() throws IOException {
        var folder = Path.of("src/main/resources/templates");
        try (var files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(".html"))
                    .map(it -> folder.relativize(it).toString().replace(".html", ""))
                    .filter(it -> !AFTER_A_FORM.contains(it))
                    .collect(Collectors.toSet());
        }
    }
}
