package id.suaralayanan.portal.complaints.notices;

import id.suaralayanan.portal.mail.MailSettings;
import id.suaralayanan.portal.mail.MailTransport;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;

/// Puts notices into words and hands them in. Blocks while it does so.
final class MailServer {
    private final MailTransport transport;
    private final NoticeText wording;

    MailServer(MailSettings settings, MessageSource messages) {
        transport = new MailTransport(settings);
        wording = new NoticeText(messages, settings.baseUrl());
    }

    /// @throws MailException when it is not accepted
    void hand(Notice notice) {
        transport.hand(
                new MailTransport.Letter(
                        notice.address(),
                        wording.subject(),
                        wording.text(notice.ticket()),
                        notice.id() + "." + notice.ticket()));
    }
}
