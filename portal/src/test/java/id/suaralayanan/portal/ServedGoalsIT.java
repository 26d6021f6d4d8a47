package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// What the citizen's pages promise that the server alone has to keep.
@Isolated
final class ServedGoalsIT {
    private static final SampleCountry COUNTRY = SampleCountry.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]* src=\"([^\"]+)\"");
    private static final int ROUNDS = 3;

    @Test
    void scriptsAreSmall() throws Exception {
        var weights = new LinkedHashMap<String, Integer>();
        for (var path : AccessibilityIT.publicPages()) {
            int weight = 0;
            for (var script : scripts(path)) {
                weight += zipped(script);
            }
            weights.put(path, weight);
        }
        int queue = Objects.requireNonNull(weights.remove("/tersimpan"));
        Goals.atMost(
                "G7",
                "scripts of a page, gzip, bytes, at most",
                3 * 1024,
                weights.values().stream().mapToInt(it -> it).max().orElseThrow());
        Goals.told("G7", "scripts of the page of the queue, gzip, bytes", queue);
        Goals.told("G7", "the worker, loaded after the page, gzip, bytes", zipped("/sw.js"));
    }

    /// Taken in turns, so that what the machine does meanwhile falls on both.
    @Test
    void aWrongNumberAndAWrongKeyAreAnsweredAlike() throws Exception {
        var known = COUNTRY.filed("Untuk mengukur waktu.").ticket();
        var pairs = List.of(known, "ADU-2222-2222");
        var first = opened(pairs.getFirst());
        var second = opened(pairs.getLast());
        assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(404);
        assertThat(second.body().replace(pairs.getLast(), ""))
                .isEqualTo(first.body().replace(known, ""));

        double apart = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && apart > 5; round++) {
            var times = List.of(new long[100], new long[100]);
            for (int at = 0; at < 100; at++) {
                for (int turn = 0; turn < 2; turn++) {
                    int which = (at + turn) % 2;
                    long begin = System.nanoTime();
                    opened(pairs.get(which));
                    times.get(which)[at] = System.nanoTime() - begin;
                }
            }
            double one = median(times.getFirst());
            double other = median(times.getLast());
            apart = Math.min(apart, 100 * Math.abs(one - other) / Math.min(one, other));
        }
        Goals.atMost("G22", "times of a wrong number and a wrong key apart, %", 5, apart);
    }

    /// As a client sees it, which is more than the server's own time.
    @Test
    void theSurveyIsServedInTwentyMillisecondsToTwoHundredASecond() {
        double best = Double.MAX_VALUE;
        load(300);
        for (int round = 0; round < 2 * ROUNDS && best > 20; round++) {
            best = Math.min(best, load(600));
        }
        var what = "survey at 200 requests a second, 95 of 100 within, ms";
        if (isOverworked()) {
            Goals.told("G33", what + " (on a machine busy with other things)", best);
        } else {
            Goals.atMost("G33", what, 20, best);
        }
    }

    /// With more than two programs waiting for each processor, a request waits for others' work.
    private static boolean isOverworked() {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        return machine.getSystemLoadAverage() > 2 * machine.getAvailableProcessors();
    }

    /// One request every 5 ms, whether or not those before are answered.
    ///
    /// @return milliseconds from when it was due, of the 95th of 100
    private static double load(int requests) {
        var request =
                HttpRequest.newBuilder(URI.create(COUNTRY.url("/s/" + COUNTRY.point()))).build();
        var times = new ArrayList<CompletableFuture<Long>>();
        long begin = System.nanoTime();
        for (int at = 0; at < requests; at++) {
            long due = begin + at * 5_000_000L;
            LockSupport.parkNanos(due - System.nanoTime());
            times.add(
                    CLIENT.sendAsync(request, BodyHandlers.ofByteArray())
                            .thenApply(answer -> {
                                assertThat(answer.statusCode()).isEqualTo(200);
                                return System.nanoTime() - due;
                            }));
        }
        var sorted = times.stream().mapToLong(CompletableFuture::join).sorted().toArray();
        return sorted[sorted.length * 95 / 100] / 1e6;
    }

    private static HttpResponse<String> opened(String ticket) throws Exception {
        var form =
                Map.of("ticket", ticket, "kunci", "2".repeat(24)).entrySet().stream()
                        .map(field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(COUNTRY.url("/lacak")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static List<String> scripts(String path) throws Exception {
        var page =
                CLIENT.send(
                        HttpRequest.newBuilder(URI.create(COUNTRY.url(path))).build(),
                        BodyHandlers.ofString());
        return SCRIPT.matcher(page.body()).results().map(it -> it.group(1)).toList();
    }

    private static int zipped(String path) throws Exception {
        var answer =
                CLIENT.send(
                        HttpRequest.newBuilder(URI.create(COUNTRY.url(path)))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().length;
    }

    private static double median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
