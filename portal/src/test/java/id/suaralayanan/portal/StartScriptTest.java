package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `infra/bin/suara` in a folder of its own, with programs in the place of Java.
final class StartScriptTest {
    private static final Path SCRIPT = Path.of("../infra/bin/suara");

    @TempDir private Path root;

    @Test
    void passesOverAnOlderJavaAndTakesOneThatIsNewEnough() throws Exception {
        built("portal/target/portal.jar");

        var said = start(java("17"), java("25"), "create-admin", "budi");

        assertThat(said)
                .startsWith("25 ")
                .endsWith(
                        "-jar " + root.resolve("portal/target/portal.jar") + " create-admin budi");
    }

    @Test
    void startsAJobWithWhatItIsTold() throws Exception {
        built("analytics-jobs/target/analytics-jobs.jar");

        assertThat(start(java("25"), java("17"), "jobs", "ranking", "all=true"))
                .startsWith("25 ")
                .endsWith("analytics-jobs.jar ranking all=true");
    }

    @Test
    void saysWhatIsToBeBuiltFirst() throws Exception {
        assertThat(start(java("25"), java("25")))
                .contains("portal/target/portal.jar is missing; build it");
    }

    private String start(Path first, Path second, String... arguments) throws Exception {
        var script = Files.createDirectories(root.resolve("infra/bin")).resolve("suara");
        Files.copy(SCRIPT, script);
        var command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA25_HOME", first.toString());
        builder.environment().put("JAVA_HOME", second.toString());
        var said = root.resolve("said");
        var process = builder.redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said).strip();
    }

    /// Says its version and what it is given.
    private Path java(String version) throws IOException {
        var home = Files.createTempDirectory(root, "java");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
        var program = Files.createDirectory(home.resolve("bin")).resolve("java");
        Files.writeString(program, "#!/bin/sh\necho " + version + " \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private void built(String jar) throws IOException {
        Files.createDirectories(root.resolve(jar).getParent());
        Files.createFile(root.resolve(jar));
    }
}
