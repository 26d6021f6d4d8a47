package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReadinessTest {
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int refusals;
    private HttpServer site;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext(
                "/",
                exchange -> {
                    boolean isSlow = exchange.getRequestURI().getPath().equals("/cari");
                    boolean isRefused = isSlow && asked.incrementAndGet() <= refusals;
                    exchange.sendResponseHeaders(isRefused ? 503 : 200, -1);
                    exchange.close();
                });
        site.start();
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    @Test
    void waitsUntilEverythingIsAnsweredSeveralTimesInARow() throws InterruptedException {
        refusals = 4;
        var told = new ArrayList<String>();

        readiness().await(Duration.ofMinutes(1), told::add);

        assertThat(asked).hasValue(7);
        assertThat(told).isEmpty();
    }

    @Test
    void saysOnceWhatIsMissingAfterItsTimeAndGoesOnWaiting() throws InterruptedException {
        refusals = 4;
        var told = new ArrayList<String>();

        readiness().await(Duration.ZERO, told::add);

        assertThat(told).hasSize(1).first().asString().contains("not ready", "/cari answers 503");
        assertThat(readiness().missing()).isEmpty();
    }

    @Test
    void knowsThatNobodyAnswers() {
        site.stop(0);

        assertThat(readiness().missing())
                .containsExactly("/ does not answer", "/cari does not answer");
    }

    private Readiness readiness() {
        return new Readiness(
                "http://127.0.0.1:" + site.getAddress().getPort(), List.of("/", "/cari"));
    }
}
