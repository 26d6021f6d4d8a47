package id.suaralayanan.portal.search.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// The address of a search: a page and the parameters that it knows, each at most once.
///
/// @param parameters in the order of the address, none blank
public record SearchAddress(String path, Map<String, String> parameters) {
    private static final List<String> KNOWN =
            List.of(
                    "jenis",
                    "q",
                    "unit",
                    "category",
                    "status",
                    "class",
                    "month",
                    "region",
                    "from",
                    "to",
                    "tanpa-sinonim",
                    "jelaskan",
                    "page");

    static SearchAddress of(String path, MultiValueMap<String, String> given) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : KNOWN) {
            var value = given.getFirst(name);
            if (value != null && !value.isBlank()) {
                kept.put(name, value.strip());
            }
        }
        return new SearchAddress(path, kept);
    }

    /// What was asked for, empty for nothing.
    public String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    /// The first page of a search that is like this one but for one parameter.
    public SearchAddress with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        changed.put(name, value);
        return new SearchAddress(path, changed);
    }

    public SearchAddress without(String name) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        changed.remove(name);
        return new SearchAddress(path, changed);
    }

    /// What stands behind the question mark of a link to the first page; empty for nothing.
    public String query() {
        var link = without("page").toString();
        return link.contains("?") ? link.substring(link.indexOf('?') + 1) : "";
    }

    /// As it stands in a link.
    @Override
    public String toString() {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
