package id.suaralayanan.portal.openapi;

import id.suaralayanan.portal.openapi.MachineRoutes.PathVariableWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A route's pattern taken apart: `/services.{format:xml|json}` is the path `/services.{format}`,
/// and `format` is `xml` or `json`.
record PathVariables(String path, List<PathVariableWords> variables) {
    private static final Pattern VARIABLE =
            Pattern.compile("\\{\\*?(\\w+)(?::([^{}]*(?:\\{[^{}]*}[^{}]*)*))?}");
    private static final Pattern WORDS = Pattern.compile("[\\w-]+(\\|[\\w-]+)+");

    static PathVariables of(String pattern) {
        var variables = new ArrayList<PathVariableWords>();
        var path =
                VARIABLE.matcher(pattern)
                        .replaceAll(found -> {
                            var rule = found.group(2);
                            boolean isChoice = rule != null && WORDS.matcher(rule).matches();
                            variables.add(
                                    new PathVariableWords(
                                            found.group(1),
                                            isChoice ? List.of(rule.split("\\|")) : List.of()));
                            return "{" + found.group(1) + "}";
                        });
        return new PathVariables(path, variables);
    }
}
