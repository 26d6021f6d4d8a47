package id.suaralayanan.portal.web;

import org.springframework.ui.Model;

/// The other language of a page that holds a form: asked for by sending the form, so that nothing
/// that was filled in is lost. The address answers with the same page and stores nothing.
///
/// @param form id of the form
/// @param address that shows the form again
public record LanguageSwitch(String form, String address) {
    public static LanguageSwitch by(String form, String address) {
        return new LanguageSwitch(form, address);
    }

    /// Lets the page offer it instead of a link.
    public void offer(Model model) {
        model.addAttribute("languageSwitch", this);
    }
}
