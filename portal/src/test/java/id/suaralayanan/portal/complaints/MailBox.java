package id.suaralayanan.portal.complaints;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A real mail server for tests, which keeps everything it was handed.
public final class MailBox {
    private final int port = freePort();
    private GreenMail server = started();

    String url() {
        return "smtp://127.0.0.1:" + port;
    }

    /// Mails for this address, oldest first.
    List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> head(mail, "To").contains(address))
                .toList();
    }

    /// Everything that went over the line for each mail.
    List<String> everything() {
        return Arrays.stream(server.getReceivedMessages()).map(MailBox::raw).toList();
    }

    static String head(MimeMessage mail, String name) {
        try {
            return String.join(",", mail.getHeader(name));
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String text(MimeMessage mail) {
        try {
            return (String) mail.getContent();
        } catch (IOException | MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// What it was handed so far is gone.
    void stop() {
        server.stop();
    }

    void start() {
        server = started();
    }

    private GreenMail started() {
        var fresh = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        fresh.start();
        return fresh;
    }

    private static String raw(MimeMessage mail) {
        try (var bytes = new ByteArrayOutputStream()) {
            mail.writeTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException | MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
