package id.suaralayanan.portal.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/// Why a letter was not accepted, as far as whoever runs the installation can do something about
/// it; the words are `mail.failure.<reason>`.
public enum MailFailure {
    /// User name or password are not those of the mail server.
    SIGN_IN,
    /// Nobody of that name in the network.
    UNKNOWN_SERVER,
    /// The machine is there, the mail server is not.
    UNREACHABLE,
    /// No answer in time.
    TOO_SLOW,
    /// No encrypted connection, or a certificate of somebody else.
    ENCRYPTION,
    /// The mail server does not take letters for, or from, that address.
    ADDRESS,
    OTHER;

    private static final int DEEPEST_CAUSE = 8;

    static MailFailure of(Throwable failure) {
        return causes(failure).flatMap(cause -> one(cause).stream()).findFirst().orElse(OTHER);
    }

    private static Optional<MailFailure> one(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case MailAuthenticationException _, AuthenticationFailedException _ -> SIGN_IN;
                    case UnknownHostException _ -> UNKNOWN_SERVER;
                    case SocketTimeoutException _ -> TOO_SLOW;
                    case ConnectException _, NoRouteToHostException _ -> UNREACHABLE;
                    case SSLException _ -> ENCRYPTION;
                    case SendFailedException _, MailPreparationException _ -> ADDRESS;
                    default -> null;
                });
    }

    /// What is deepest says most; a server's refusal of one letter hangs beside the failure.
    private static Stream<Throwable> causes(Throwable failure) {
        Stream<Throwable> chain =
                Stream.iterate(failure, cause -> cause != null, MailFailure::next)
                        .limit(DEEPEST_CAUSE);
        return failure instanceof MailSendException sending
                ? Stream.concat(
                        chain,
                        Stream.of(sending.getMessageExceptions()).flatMap(MailFailure::causes))
                : chain;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
    }
}
