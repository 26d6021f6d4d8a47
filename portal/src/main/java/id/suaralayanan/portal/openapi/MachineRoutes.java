package id.suaralayanan.portal.openapi;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/// Which routes of the portal answer programs: those whose handler gives data, and not a page.
final class MachineRoutes {
    private static final Set<String> OF_THE_DOCUMENT = Set.of("/v3/api-docs", "/v3/api-docs.yaml");

    private MachineRoutes() {}

    /// @param path as OpenAPI writes it: `/open311/v2/services.{format}`
    /// @param variables of the path, each with the words it may be, or none for any
    record Route(String method, String path, List<PathVariableWords> variables)
            implements Comparable<Route> {
        @Override
        public int compareTo(Route other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    record PathVariableWords(String name, List<String> words) {}

    static Set<Route> of(RequestMappingHandlerMapping mapping) {
        var routes = new TreeSet<Route>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> {
                    if (isForMachines(handler)) {
                        add(info, routes);
                    }
                });
        routes.removeIf(route -> OF_THE_DOCUMENT.contains(route.path()));
        return routes;
    }

    private static void add(RequestMappingInfo info, Set<Route> routes) {
        for (var pattern : info.getPatternsCondition().getPatterns()) {
            var variables = PathVariables.of(pattern.getPatternString());
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                routes.add(new Route(method.name(), variables.path(), variables.variables()));
            }
        }
    }

    private static boolean isForMachines(HandlerMethod handler) {
        if (AnnotatedElementUtils.hasAnnotation(handler.getMethod(), ResponseBody.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)) {
            return true;
        }
        var type = ResolvableType.forMethodReturnType(handler.getMethod());
        return type.resolve() == ResponseEntity.class
                || type.getGeneric(0).resolve() == ResponseEntity.class;
    }
}
