package id.suaralayanan.portal.offline;

import id.suaralayanan.portal.web.Assets;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import tools.jackson.databind.json.JsonMapper;

/// The worker, the manifest, and the two pages that a device keeps for when there is no network.
@Controller
final class OfflinePages {
    private static final MediaType SCRIPT =
            MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");

    private final WorkerScript worker;
    private final Assets assets;
    private final Messages messages;

    OfflinePages(WorkerScript worker, Assets assets, Messages messages) {
        this.worker = worker;
        this.assets = assets;
        this.messages = messages;
    }

    /// At the root, because a worker looks after the addresses beneath its own.
    @GetMapping("/sw.js")
    ResponseEntity<byte[]> worker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(worker.bytes());
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<byte[]> manifest() {
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(CacheControl.noCache())
                .body(JsonMapper.shared().writeValueAsBytes(described()));
    }

    /// What waits on the reader's device; the page itself is the same for everyone.
    @GetMapping("/tersimpan")
    String saved() {
        return "offline/saved";
    }

    /// For every page that a device does not keep, in both languages: nobody can be asked.
    @GetMapping("/luring")
    Rendering offline() {
        return Rendering.view("offline/offline")
                .modelAttribute("first", words(Language.INDONESIAN))
                .modelAttribute("second", words(Language.ENGLISH))
                .build();
    }

    private Map<String, String> words(Locale language) {
        return Map.of(
                "title", messages.of(language, "offline.title"),
                "what", messages.of(language, "offline.what"),
                "saved", messages.of(language, "offline.saved"));
    }

    private Map<String, Object> described() {
        var manifest = new TreeMap<String, Object>();
        manifest.put("id", "/");
        manifest.put("name", "Suara Layanan");
        manifest.put("short_name", "Suara Layanan");
        manifest.put("description", messages.of(Language.INDONESIAN, "offline.app"));
        manifest.put("lang", "id");
        manifest.put("start_url", "/");
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        manifest.put("theme_color", "#083575");
        manifest.put("background_color", "#ffffff");
        manifest.put("icons", List.of(icon(192), icon(512)));
        return manifest;
    }

    private Map<String, String> icon(int size) {
        return Map.of(
                "src",
                assets.url("ikon-" + size + ".png"),
                "sizes",
                size + "x" + size,
                "type",
                "image/png",
                "purpose",
                "any maskable");
    }
}
