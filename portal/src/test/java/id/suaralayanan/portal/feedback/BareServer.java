package id.suaralayanan.portal.feedback;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/// A process with nothing but Reactor Netty, which gives the same answer to everybody: headers and
/// body of a recorded one.
final class BareServer implements AutoCloseable {
    private final Process process;
    private final int port;

    private BareServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// @param answer a recorded answer, from its status line to its last byte
    static BareServer start(Path answer) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BareServer.class.getName(),
                                answer.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("port ")) {
                return new BareServer(process, Integer.parseInt(line.substring(5)));
            }
        }
        throw new IllegalStateException("the bare server did not start");
    }

    static void main(String[] arguments) throws IOException {
        var answer = Files.readAllBytes(Path.of(arguments[0]));
        var head = new String(answer, StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2)[0];
        var body = Arrays.copyOfRange(answer, head.length() + 4, answer.length);
        var headers = head.lines().skip(1).map(line -> line.split(": ?", 2)).toList();
        var server =
                HttpServer.create()
                        .host("127.0.0.1")
                        .port(0)
                        .handle((_, response) -> {
                            headers.stream()
                                    .filter(header -> !isTransfer(header[0]))
                                    .forEach(header -> response.header(header[0], header[1]));
                            response.header("content-length", Integer.toString(body.length));
                            return response.sendByteArray(Mono.just(body));
                        })
                        .bindNow();
        System.out.println("port " + server.port());
        server.onDispose().block();
    }

    private static boolean isTransfer(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return name.equals("transfer-encoding") || name.equals("content-length");
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
