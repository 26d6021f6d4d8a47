package id.suaralayanan.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.bench.Comparison.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchReportTest {
    private static final Comparison FASTER =
            Comparison.ofTimes(
                    "P3 full run",
                    "one \"GROUP BY\"",
                    0.9,
                    List.of(new Run(1, 2), new Run(3, 4), new Run(2, 2.5)),
                    "two threads");

    @TempDir private Path folder;

    @Test
    void takesTheMedianOfTheRatios() {
        assertThat(FASTER.ratio()).isEqualTo(0.75);
        assertThat(FASTER.spread()).isEqualTo((0.8 - 0.5) / 0.75);
        assertThat(FASTER.isMet()).isTrue();
    }

    @Test
    void collectsComparisonsAndReplacesTheLastOfAName() throws IOException {
        var more =
                new Comparison(
                        "P1 ratings",
                        "constant answer",
                        "1/s",
                        0.8,
                        true,
                        List.of(new Run(7, 10)),
                        Optional.of(150.0),
                        "");

        BenchReport.in(folder).add(FASTER);
        BenchReport.in(folder).add(more);
        BenchReport.in(folder).add(FASTER);

        assertThat(Files.readString(folder.resolve("report.json")))
                .isEqualTo(
                        """
                        [
                        {"name":"P1 ratings","ours":7,"other":10,"against":"constant answer","unit":"1/s","ratio":0.7,"goal":0.8,"higherIsBetter":true,"met":false,"runs":[[7,10]],"spread":0,"cpuPerRequest":150,"note":""},
                        {"name":"P3 full run","ours":2,"other":2.5,"against":"one \\"GROUP BY\\"","unit":"s","ratio":0.75,"goal":0.9,"higherIsBetter":false,"met":true,"runs":[[1,2],[3,4],[2,2.5]],"spread":0.4,"cpuPerRequest":null,"note":"two threads"}
                        ]
                        """);
        assertThat(Files.readAllLines(folder.resolve("report.md")))
                .endsWith(
                        "| P1 ratings | 7 1/s | 10 1/s constant answer | 0.7 | ≥ 0.8 | **no** | 0 | 150 µs |  |",
                        "| P3 full run | 2 s | 2.5 s one \"GROUP BY\" | 0.75 | ≤ 0.9 | yes | 0.4 |  | two threads |");
    }
}
