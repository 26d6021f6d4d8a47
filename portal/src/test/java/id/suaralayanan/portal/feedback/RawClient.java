package id.suaralayanan.portal.feedback;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/// One client on one kept-alive connection that costs next to nothing: it sends prepared bytes and
/// reads an answer. What it spends is not taken from the portal it measures.
final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /// @param body empty where the client did not ask for it
    record Answer(int status, String body) {}

    RawClient(int port) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(5000);
        socket.connect(new InetSocketAddress("127.0.0.1", port), 2000);
        in = new BufferedInputStream(socket.getInputStream(), 4096);
        out = socket.getOutputStream();
    }

    static byte[] request(String path, UUID key, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8).length;
        return ("POST "
                        + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "Idempotency-Key: "
                        + key
                        + "\r\nContent-Length: "
                        + bytes
                        + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// @param encodings what the client can unpack
    static byte[] get(String path, String encodings) {
        return ("GET "
                        + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: "
                        + encodings
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    Answer post(byte[] request) throws IOException {
        var answer = exchange(request);
        return new Answer(answer.status, new String(answer.body, StandardCharsets.UTF_8));
    }

    /// @param head status line and headers as they came
    record Raw(int status, String head, byte[] body) {}

    Raw exchange(byte[] request) throws IOException {
        out.write(request);
        out.flush();
        var status = line();
        if (!status.startsWith("HTTP/1.1 ")) {
            throw new IOException("no answer: " + status);
        }
        int length = 0;
        var head = new StringBuilder(status);
        for (var header = line(); !header.isEmpty(); header = line()) {
            head.append("\r\n").append(header);
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.toLowerCase(Locale.ROOT).startsWith("transfer-encoding")) {
                length = -1;
            }
        }
        return new Raw(
                Integer.parseInt(status.substring(9, 12)),
                head.toString(),
                length < 0 ? chunks() : in.readNBytes(length));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
