package id.suaralayanan.portal.complaints.citizen;

import static id.suaralayanan.portal.complaints.ComplaintPortal.browser;
import static id.suaralayanan.portal.complaints.ComplaintPortal.request;
import static id.suaralayanan.portal.complaints.ComplaintPortal.send;

import id.suaralayanan.portal.complaints.ComplaintPortal.Answer;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A visitor without JavaScript: follows redirects, keeps cookies, posts forms.
final class Browsing implements AutoCloseable {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient browser = browser();

    Answer get(String path) {
        return send(browser, request(path).GET());
    }

    Answer post(String path, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                browser,
                request(path, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /// The hidden fields of a page, with these answers added.
    static Map<String, String> form(Answer page, Map<String, String> answers) {
        var form = new LinkedHashMap<String, String>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            form.put(hidden.group(1), plain(hidden.group(2)));
        }
        form.putAll(answers);
        return form;
    }

    /// What stands in the first `<strong class="code">` from the n-th on.
    static String code(Answer page, int n) {
        Matcher code =
                Pattern.compile("<strong class=\"code\">([^<]+)</strong>").matcher(page.body());
        for (int i = 0; i <= n; i++) {
            if (!code.find()) {
                throw new AssertionError("no code " + n + " in " + page.body());
            }
        }
        return code.group(1);
    }

    @Override
    public void close() {
        browser.close();
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
