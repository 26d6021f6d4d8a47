package id.suaralayanan.analytics.publication.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// Files on a site, by the address of a publication as people copy it: of its page, its zip or its
/// statement, with or without a query. The site may stand in a folder of its host.
final class SiteFiles implements PublishedSource {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    /// From `rilis/{period}/{version}/` to where the site begins.
    private static final String ROOT = "../../../";

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(Redirect.NORMAL)
                    .connectTimeout(PATIENCE)
                    .build();

    private SiteFiles(URI base) {
        this.base = base;
    }

    /// @throws IllegalArgumentException for what is no address
    static SiteFiles of(String place) {
        URI asked = URI.create(place);
        String path =
                String.valueOf(asked.getRawPath()).replaceFirst("(/|\\.zip|/release\\.json)$", "");
        return new SiteFiles(
                URI.create(asked.getScheme() + "://" + asked.getRawAuthority() + path + "/"));
    }

    @Override
    public Optional<byte[]> read(String path) {
        return get(base.resolve(path));
    }

    @Override
    public Optional<byte[]> site(String address) {
        return get(base.resolve(ROOT + address.substring(1)));
    }

    /// Empty for what is not there. A site that cannot answer now has not lost a file.
    private Optional<byte[]> get(URI address) {
        try {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case OK -> Optional.of(answer.body());
                case NOT_FOUND, GONE -> Optional.empty();
                default -> throw new IOException("status " + answer.statusCode());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(address + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
