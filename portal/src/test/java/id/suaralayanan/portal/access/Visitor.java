package id.suaralayanan.portal.access;

import id.suaralayanan.portal.PortalServer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody with a browser that keeps cookies and follows no redirect by itself.
public final class Visitor implements AutoCloseable {
    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"|value=\"([^\"]+)\" name=\"_csrf\"");

    private final PortalServer portal;
    private final CookieClient client = new CookieClient();

    private Visitor(PortalServer portal) {
        this.portal = portal;
    }

    public static Visitor of(PortalServer portal) {
        return new Visitor(portal);
    }

    /// Signs in by the form; the portal must know the officer ([StaffRows]).
    public static Visitor signedIn(PortalServer portal, String username) {
        var visitor = new Visitor(portal);
        visitor.signIn(username, StaffRows.PASSWORD);
        return visitor;
    }

    public HttpResponse<String> signIn(String username, String password) {
        return post("/masuk", Map.of("username", username, "password", password));
    }

    public HttpResponse<String> get(String path) {
        return send(path, HttpRequest.newBuilder().GET());
    }

    /// Every page of a list one after the other: where a row stands depends on what else was filed.
    public String everyPage(String path) {
        var all = new StringBuilder();
        for (int page = 1; page <= 20; page++) {
            String body = get(path + (path.contains("?") ? "&" : "?") + "hal=" + page).body();
            all.append(body);
            if (!body.contains("hal=" + (page + 1) + "\"")) {
                break;
            }
        }
        return all.toString();
    }

    /// Sends a form as the browser would, with the token of the last staff page.
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        var token = token();
        if (token != null) {
            all.put("_csrf", token);
        }
        return postWithoutToken(path, all);
    }

    public HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) {
        return send(path, form(fields));
    }

    /// Sends a form as the queue of a device does, under the key it was made with.
    public HttpResponse<String> queue(String path, UUID key, Map<String, String> fields) {
        return send(
                path,
                form(fields)
                        .header("Idempotency-Key", key.toString())
                        .header("Accept", "application/json"));
    }

    private static HttpRequest.Builder form(Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /// The form token as the sign-in page hands it out.
    public @Nullable String token() {
        var found = TOKEN.matcher(get("/masuk").body());
        if (!found.find()) {
            return null;
        }
        return found.group(1) != null ? found.group(1) : found.group(2);
    }

    /// Sends a file as the form for one would.
    ///
    /// @param pass `izin` of that form
    public HttpResponse<String> upload(String path, String pass, String file) {
        var body =
                """
                --batas\r
                Content-Disposition: form-data; name="izin"\r
                \r
                %s\r
                --batas\r
                Content-Disposition: form-data; name="berkas"; filename="berkas.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --batas--\r
                """
                        .formatted(pass, file);
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=batas")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Sends any request with this visitor's cookies and keeps those of the answer.
    public HttpResponse<String> send(String path, HttpRequest.Builder request) {
        return send(path, request, HttpResponse.BodyHandlers.ofString());
    }

    /// The body of an answer that is no text.
    public byte[] bytes(String path) {
        return send(path, HttpRequest.newBuilder().GET(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private <T> HttpResponse<T> send(
            String path, HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        return client.send(request.uri(portal.url(path)), body);
    }

    public Map<String, String> cookies() {
        return client.cookies();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
