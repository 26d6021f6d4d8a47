package id.suaralayanan.portal;

import com.microsoft.playwright.Page;
import java.util.List;

/// Something that holds on every page, whichever it is.
///
/// A page is loaded once and looked at by one check after the other: a check leaves it as it was,
/// but for the size of the window, which the next one sets as it needs it.
@FunctionalInterface
interface PageCheck {
    int HEIGHT = 900;

    /// What is wrong with the page that is open; empty where nothing is.
    List<String> faults(Page page);
}
