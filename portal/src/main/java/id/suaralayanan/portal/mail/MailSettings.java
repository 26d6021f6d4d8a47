package id.suaralayanan.portal.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/// Where letters are handed in. Never prints the address of the server, which may hold a password.
///
/// @param server `smtp://` or `smtps://`; empty: none are sent
/// @param from the sender
/// @param baseUrl where links in letters lead, without a slash at the end
/// @param notices how patiently notices are handed in
@ConfigurationProperties("suara")
public record MailSettings(
        @Name("smtp-url") @DefaultValue("") String server,
        @Name("mail-from") @DefaultValue("") String from,
        @DefaultValue("") String baseUrl,
        @DefaultValue Patience notices) {
    public MailSettings {
        baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /// @param answer how long the mail server may take for each answer
    /// @param retry when a notice is tried again that could not be handed in; doubled each time.
    ///   Far longer than handing one in can take, so that no second postman takes it up meanwhile.
    public record Patience(
            @DefaultValue("5s") Duration answer, @DefaultValue("2m") Duration retry) {
        public Patience {
            if (answer.toMillis() < 1 || retry.toMillis() < 1) {
                throw new IllegalArgumentException("suara.notices: both times must be positive");
            }
        }
    }

    public boolean isOn() {
        return !server.isEmpty();
    }

    @Override
    public String toString() {
        return "MailSettings[hidden]";
    }
}
