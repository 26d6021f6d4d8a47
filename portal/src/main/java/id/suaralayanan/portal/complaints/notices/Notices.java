package id.suaralayanan.portal.complaints.notices;

import id.suaralayanan.portal.mail.MailSettings;
import org.springframework.stereotype.Component;

/// Whether citizens are told by e-mail at all. Who moves a case stores the notice along with it, so
/// that neither is there without the other; sending it is the postman's business.
@Component
public final class Notices {
    private final boolean sent;

    Notices(MailSettings settings) {
        sent = settings.isOn();
    }

    public boolean areSent() {
        return sent;
    }
}
