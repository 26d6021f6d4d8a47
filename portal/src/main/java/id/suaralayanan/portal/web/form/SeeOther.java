package id.suaralayanan.portal.web.form;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;

/// Where a browser goes after a form was taken: it fetches that page anew, and loading it again
/// sends nothing twice.
public final class SeeOther {
    private SeeOther() {}

    /// @param address within the portal, or whole
    public static Rendering at(String address) {
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }
}
