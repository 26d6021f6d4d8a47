package id.suaralayanan.portal.offline;

import id.suaralayanan.portal.web.Assets;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.PageStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/// The service worker as one file: its version, the files it keeps, its words, the queue with its
/// store and clock, and its own code. One file, because a strict policy lets a worker import
/// nothing.
@Component
final class WorkerScript {
    private static final List<String> PAGES =
            List.of("/luring", "/tersimpan?lang=id", "/tersimpan?lang=en");
    private static final List<String> SCRIPTS =
            List.of("mulai.js", "gudang.js", "jam.js", "antrean.js", "tersimpan.js");
    private static final List<String> CODE =
            List.of(
                    "static/a/gudang.js",
                    "static/a/jam.js",
                    "static/a/antrean.js",
                    "offline/isian.js",
                    "offline/sw.js");
    private static final List<String> TEMPLATES =
            List.of("web/frame", "offline/saved", "offline/offline");

    private final byte[] bytes;

    WorkerScript(Assets assets, Messages messages, PageStyle style) {
        var files = new ArrayList<>(PAGES);
        SCRIPTS.forEach(script -> files.add(assets.url(script)));
        var code = CODE.stream().map(WorkerScript::read).collect(Collectors.joining());
        var parts =
                "const FILES = %s;\nconst WORDS = %s;\n%s"
                        .formatted(json(files), json(words(messages)), code);
        bytes = utf8("const VERSION = '" + version(parts, style) + "';\n" + parts);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /// Changes with everything that the kept pages are made of.
    private static String version(String parts, PageStyle style) {
        var all = new StringBuilder(parts).append(style.source());
        TEMPLATES.forEach(name -> all.append(read("templates/" + name + ".html")));
        all.append(read("messages/offline.properties"))
                .append(read("messages/offline_en.properties"));
        return DigestUtils.md5DigestAsHex(utf8(all.toString())).substring(0, 12);
    }

    private static Map<String, Map<String, String>> words(Messages messages) {
        return Map.of(
                "id",
                words(messages, Language.INDONESIAN),
                "en",
                words(messages, Language.ENGLISH));
    }

    private static Map<String, String> words(Messages messages, Locale language) {
        return Stream.of("stale", "waiting", "undecided", "news")
                .collect(
                        Collectors.toMap(
                                word -> word,
                                word -> messages.of(language, "offline." + word, "{0}")));
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
