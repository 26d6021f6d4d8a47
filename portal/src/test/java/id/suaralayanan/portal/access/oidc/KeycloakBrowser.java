package id.suaralayanan.portal.access.oidc;

import id.suaralayanan.portal.access.CookieClient;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A person's browser at Keycloak: fills in its form.
final class KeycloakBrowser implements AutoCloseable {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+login-actions[^\"]+)\"");

    private final CookieClient client = new CookieClient();

    /// From the address the portal leads to, to the one Keycloak leads back to.
    String signIn(String address, String username, String password) {
        HttpResponse<String> page = get(address);
        if (page.statusCode() != 200) {
            return location(page);
        }
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("no form in " + page.body());
        }
        String body = "username=%s&password=%s".formatted(encoded(username), encoded(password));
        return location(
                send(
                        HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new IllegalStateException(answer.statusCode() + " " + answer.body()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
