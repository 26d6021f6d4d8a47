package id.suaralayanan.portal.help;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// `/bantuan` and what hangs below it; every footer leads there.
@Controller
@RequestMapping("/bantuan")
final class HelpPages {
    @GetMapping
    String help() {
        return "help/help";
    }

    @GetMapping("/privasi")
    String privacy() {
        return "help/privacy";
    }

    @GetMapping("/aksesibilitas")
    String accessibility() {
        return "help/accessibility";
    }

    @GetMapping("/tentang")
    String about() {
        return "help/about";
    }
}
