package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/// An address that the running portal answers, as its handlers name it.
record ServedRoute(RequestMethod method, String path) implements Comparable<ServedRoute> {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:[^}]*)?}");
    private static final Comparator<ServedRoute> ORDER =
            Comparator.comparing(ServedRoute::path).thenComparing(ServedRoute::method);

    /// Each address once per method, but for signing in and out: that would end the tour. There are
    /// no functional routes; one would stand in no handler mapping, and so not in this list.
    static SortedSet<ServedRoute> all(SampleCountry country) {
        assertThat(country.beans(RouterFunction.class)).as("functional routes").isEmpty();
        var routes = new TreeSet<ServedRoute>();
        country.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> of(mapping).forEach(routes::add));
        routes.removeIf(route -> route.path.equals("/keluar") || route.path.equals("/masuk"));
        return routes;
    }

    private static Stream<ServedRoute> of(RequestMappingInfo mapping) {
        return mapping.getPatternsCondition().getPatterns().stream()
                .flatMap(pattern ->
                        mapping.getMethodsCondition().getMethods().stream()
                                .map(method ->
                                        new ServedRoute(method, pattern.getPatternString())));
    }

    boolean reads() {
        return method == RequestMethod.GET;
    }

    /// Whether the address names a thing, such as a complaint.
    boolean namesAThing() {
        return VARIABLE.matcher(path).find();
    }

    @Override
    public int compareTo(ServedRoute other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
