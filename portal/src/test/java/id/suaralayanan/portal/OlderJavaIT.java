package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.suaralayanan.infra.start.Start;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shipped jars under a Java that is too old: one sentence that says what to do. Below Java 17
/// the virtual machine speaks before they can, for their loader is made for 17.
final class OlderJavaIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int JAVA_17 = 61;

    @TempDir private Path elsewhere;

    @ParameterizedTest
    @ValueSource(strings = {"portal", "analytics-jobs", "infra"})
    void saysInOneSentenceWhatIsNeeded(String module) throws Exception {
        Optional<Path> older = older();
        assumeTrue(older.isPresent(), "no JDK 17 to 24 in /usr/lib/jvm or ~/.sdkman to try");
        Path jar = ROOT.resolve(module).resolve("target").resolve(module + ".jar");
        Path said = elsewhere.resolve("said");

        Process process =
                new ProcessBuilder(
                                older.get().resolve("bin/java").toString(), "-jar", jar.toString())
                        .directory(elsewhere.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readAllLines(said))
                .singleElement()
                .asString()
                .startsWith(
                        "Suara Layanan needs Java 25 or newer, and this is Java "
                                + version(older.get()))
                .contains("apt install temurin-25-jdk", "infra/bin/suara");
    }

    /// Java 17 opens what it meets first: the loader, and the class that speaks for the product.
    /// The loader comes from Spring Boot in this version, so that nothing of ours is asked before
    /// it.
    @ParameterizedTest
    @ValueSource(strings = {"portal", "analytics-jobs", "infra"})
    void opensWithTheClassFilesOfJava17(String module) throws Exception {
        try (JarFile jar =
                new JarFile(
                        ROOT.resolve(module).resolve("target").resolve(module + ".jar").toFile())) {
            var main = jar.getManifest().getMainAttributes();
            assertThat(main.getValue("Start-Class")).isEqualTo(Start.class.getName());
            String loader = main.getValue("Main-Class").replace('.', '/') + ".class";

            assertThat(classFile(jar.getInputStream(jar.getEntry(loader)))).isEqualTo(JAVA_17);
            assertThat(classFile(Start.class.getResourceAsStream("Start.class")))
                    .isLessThanOrEqualTo(JAVA_17);
        }
    }

    /// The major version that a class file names in its seventh and eighth byte.
    private static int classFile(@Nullable InputStream file) throws IOException {
        try (var data = new DataInputStream(Objects.requireNonNull(file))) {
            assertThat(data.readInt()).isEqualTo(0xCAFEBABE);
            data.readUnsignedShort();
            return data.readUnsignedShort();
        }
    }

    private static Optional<Path> older() throws IOException {
        for (Path folder :
                new Path[] {
                    Path.of("/usr/lib/jvm"),
                    Path.of(System.getProperty("user.home"), ".sdkman/candidates/java")
                }) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> homes = Files.list(folder)) {
                    Optional<Path> found =
                            homes.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                                    .filter(home -> version(home) >= 17 && version(home) < 25)
                                    .findFirst();
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// As its `release` says; 0 where there is none.
    private static int version(Path home) {
        var release = new Properties();
        try (var lines = Files.newBufferedReader(home.resolve("release"))) {
            release.load(lines);
        } catch (IOException _) {
            return 0;
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.replaceAll("\\D.*", ""));
    }
}
