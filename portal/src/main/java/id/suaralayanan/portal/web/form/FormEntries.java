package id.suaralayanan.portal.web.form;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.util.MultiValueMap;

/// What somebody filled in, put into the same form on a page that was drawn anew.
///
/// Only what people fill in is put back: the page's own fields (tokens, revisions) are those of the
/// new page, passwords are never written into one, and files cannot be.
final class FormEntries {
    /// Id of the one form of a page that people fill in.
    static final String FORM = "isian";

    private static final List<String> NOT_ENTERED =
            List.of("hidden", "password", "file", "submit", "button", "image", "reset");

    private FormEntries() {}

    /// The page with these entries; as it is where it has no such form.
    static String into(String html, MultiValueMap<String, String> entries) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        String fields = "input[name],select[name],textarea[name]";
        page.select("#%s,[form=%s]".formatted(FORM, FORM))
                .select(fields)
                .forEach(field -> fill(field, entries.getOrDefault(field.attr("name"), List.of())));
        return page.outerHtml();
    }

    private static void fill(Element field, List<String> values) {
        switch (field.normalName()) {
            case "textarea" -> text(field, values);
            case "select" ->
                    field.select("option")
                            .forEach(option -> mark(option, "selected", isChosen(option, values)));
            default -> input(field, values);
        }
        if (!values.stream().allMatch(String::isBlank)) {
            field.parents().select("details").forEach(hidden -> hidden.attr("open", true));
        }
    }

    private static void input(Element field, List<String> values) {
        String type = field.attr("type");
        if (type.equals("radio") || type.equals("checkbox")) {
            mark(field, "checked", isChosen(field, values));
        } else if (!NOT_ENTERED.contains(type) && !values.isEmpty()) {
            field.attr("value", values.getFirst());
        }
    }

    /// A parser drops the first line break of a text field: one more keeps that of the text.
    private static void text(Element field, List<String> values) {
        if (!values.isEmpty()) {
            field.text("\n" + values.getFirst());
        }
    }

    private static boolean isChosen(Element choice, List<String> values) {
        String value = choice.hasAttr("value") ? choice.attr("value") : choice.text();
        return values.contains(
                value.isEmpty() && choice.attr("type").equals("checkbox") ? "on" : value);
    }

    private static void mark(Element choice, String attribute, boolean isChosen) {
        choice.attr(attribute, isChosen);
    }
}
