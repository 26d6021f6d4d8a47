package id.suaralayanan.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/// Addresses of static files that change with their content, so that browsers may keep them for a
/// year: `/a/staff.css` becomes `/a/staff.css?v=1f0c…`.
///
/// Templates call it as `@assets`.
@Component("assets")
public final class Assets {
    private final Map<String, String> urls = new ConcurrentHashMap<>();

    /// @param name file under `static/a`, e.g. `staff.css`
    public String url(String name) {
        return urls.computeIfAbsent(name, Assets::hashed);
    }

    private static String hashed(String name) {
        try (var content = new ClassPathResource("static/a/" + name).getInputStream()) {
            return "/a/" + name + "?v=" + DigestUtils.md5DigestAsHex(content).substring(0, 12);
        } catch (IOException failure) {
            throw new UncheckedIOException("no such file under static/a: " + name, failure);
        }
    }
}
