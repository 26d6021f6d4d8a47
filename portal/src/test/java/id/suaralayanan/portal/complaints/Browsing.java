package id.suaralayanan.portal.complaints;

import static id.suaralayanan.portal.complaints.ComplaintPortal.browser;
import static id.suaralayanan.portal.complaints.ComplaintPortal.request;
import static id.suaralayanan.portal.complaints.ComplaintPortal.send;

import id.suaralayanan.portal.complaints.ComplaintPortal.Answer;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A visitor without JavaScript: follows redirects, keeps cookies, posts forms.
public final class Browsing implements AutoCloseable {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient browser;

    public Browsing() {
        this(browser());
    }

    private Browsing(HttpClient browser) {
        this.browser = browser;
    }

    /// A visitor whose browser keeps no cookies.
    public static Browsing withoutCookies() {
        return new Browsing(
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build());
    }

    public Answer get(String path) {
        return send(browser, request(path).GET());
    }

    public Answer post(String path, Map<String, String> form, String... headers) {
        String body =
                form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                browser,
                request(path, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /// A file to be sent.
    public record Upload(String name, byte[] bytes) {}

    /// Posts a form with files as browsers do.
    public Answer upload(String path, Map<String, String> fields, List<Upload> files) {
        String border = "----suara7f3k92qd";
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) ->
                body.writeBytes(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(border, name, value)
                                .getBytes(StandardCharsets.UTF_8)));
        for (Upload file : files) {
            body.writeBytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"%s\"\r\nContent-Type: image/jpeg\r\n\r\n"
                            .formatted(border, file.name())
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.bytes());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                browser,
                request(path, "Content-Type", "multipart/form-data; boundary=" + border)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /// Fills in the form and sends it, with these answers beside a story of its own.
    public Answer sent(String unit, Map<String, String> answers) {
        var all = new LinkedHashMap<String, String>();
        all.put("identitas", "ANONYMOUS");
        all.put("jenis", "COMPLAINT");
        all.putAll(answers);
        Answer check = post("/adu/" + unit + "/periksa", form(get("/adu/" + unit), all));
        return post("/adu/" + unit, form(check, Map.of()));
    }

    /// The hidden fields of a page, with these answers added.
    public static Map<String, String> form(Answer page, Map<String, String> answers) {
        var form = new LinkedHashMap<String, String>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            form.put(hidden.group(1), plain(hidden.group(2)));
        }
        form.putAll(answers);
        return form;
    }

    /// What stands in the first `<strong class="code">` from the n-th on.
    public static String code(Answer page, int n) {
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
