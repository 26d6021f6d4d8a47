package id.suaralayanan.analytics.publication.verification;

import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.launch.JobCommand.Key;
import id.suaralayanan.analytics.launch.JobOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/// `verify release=URL-or-folder`: the one command that needs no database.
public final class VerifyCommand {
    public static final JobCommand COMMAND =
            new JobCommand(
                    "verify",
                    "recompute a publication from its files, and name each figure that differs",
                    List.of(
                            Key.required("release", "its folder, zip file or address"),
                            Key.optional("witness", "a file with a signed head kept earlier"),
                            Key.optional(
                                            "key",
                                            "fingerprint of the log's key, known from elsewhere")
                                    .like("[0-9a-f]{64}")),
                    false,
                    false);

    private VerifyCommand() {}

    /// @param lines takes what is found, line by line
    public static JobOutcome run(Map<String, String> values, Consumer<String> lines) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("job", COMMAND.name());
        try {
            var verification =
                    new Verification(
                            PublishedSource.of(values.getOrDefault("release", "")),
                            Optional.ofNullable(values.get("key")),
                            Optional.ofNullable(values.get("witness")).map(VerifyCommand::text));
            VerificationReport report = verification.run(lines);
            summary.put("succeeded", report.isGood());
            summary.put("equal", report.equal());
            summary.put("differences", report.differences());
            return new JobOutcome(report.isGood(), JsonMapper.shared().writeValueAsString(summary));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            summary.put("succeeded", false);
            summary.put("error", String.valueOf(e.getMessage()));
            return new JobOutcome(false, JsonMapper.shared().writeValueAsString(summary));
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the witness file " + file + " cannot be read", e);
        }
    }
}
