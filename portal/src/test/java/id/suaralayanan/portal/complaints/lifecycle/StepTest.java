package id.suaralayanan.portal.complaints.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The life cycle as people agreed on it, against the table of [Step]: every status with every step
/// and every actor. Who acts: C citizen, O officer, I inspectorate, M ministry, S system.
final class StepTest {
    private static final Map<Character, Actor> ACTORS =
            Map.of(
                    'C', Actor.CITIZEN,
                    'O', Actor.OFFICER,
                    'I', Actor.INSPECTORATE,
                    'M', Actor.MINISTRY,
                    'S', Actor.SYSTEM);

    private static final String AGREED =
            """
            RECEIVED             VERIFY       OI VERIFIED
            RECEIVED             PASS_ON      O  VERIFIED
            RECEIVED             REFER        O  RECEIVED
            RECEIVED             ASK          OI WAITING_CITIZEN
            RECEIVED             INFORM       OI IN_PROGRESS
            RECEIVED             REPLY        OI REPLIED
            RECEIVED             REJECT       OI REJECTED
            RECEIVED             WRITE        C  RECEIVED
            RECEIVED             APPEAL       C  APPEALED
            RECEIVED             WITHDRAW     C  WITHDRAWN
            RECEIVED             ERASE        C  WITHDRAWN
            VERIFIED             PASS_ON      O  VERIFIED
            VERIFIED             REFER        O  RECEIVED
            VERIFIED             START        OI IN_PROGRESS
            VERIFIED             ASK          OI WAITING_CITIZEN
            VERIFIED             INFORM       OI IN_PROGRESS
            VERIFIED             REPLY        OI REPLIED
            VERIFIED             REJECT       OI REJECTED
            VERIFIED             WRITE        C  VERIFIED
            VERIFIED             APPEAL       C  APPEALED
            VERIFIED             WITHDRAW     C  WITHDRAWN
            VERIFIED             ERASE        C  WITHDRAWN
            IN_PROGRESS          PASS_ON      O  VERIFIED
            IN_PROGRESS          REFER        O  RECEIVED
            IN_PROGRESS          ASK          OI WAITING_CITIZEN
            IN_PROGRESS          INFORM       OI IN_PROGRESS
            IN_PROGRESS          REPLY        OI REPLIED
            IN_PROGRESS          WRITE        C  IN_PROGRESS
            IN_PROGRESS          APPEAL       C  APPEALED
            IN_PROGRESS          WITHDRAW     C  WITHDRAWN
            IN_PROGRESS          ERASE        C  WITHDRAWN
            WAITING_CITIZEN      REFER        O  RECEIVED
            WAITING_CITIZEN      INFORM       OI WAITING_CITIZEN
            WAITING_CITIZEN      REPLY        OI REPLIED
            WAITING_CITIZEN      REJECT       OI REJECTED
            WAITING_CITIZEN      WRITE        C  IN_PROGRESS
            WAITING_CITIZEN      WITHDRAW     C  WITHDRAWN
            WAITING_CITIZEN      ERASE        C  WITHDRAWN
            WAITING_CITIZEN      CLOSE_SILENT S  FINISHED_UNCONFIRMED
            REPLIED              WRITE        C  IN_PROGRESS
            REPLIED              CONFIRM      C  FINISHED
            REPLIED              REOPEN       C  REOPENED
            REPLIED              APPEAL       C  APPEALED
            REPLIED              RATE         C  REPLIED
            REPLIED              WITHDRAW     C  WITHDRAWN
            REPLIED              ERASE        C  WITHDRAWN
            REPLIED              CLOSE_SILENT S  FINISHED_UNCONFIRMED
            REOPENED             PASS_ON      O  REOPENED
            REOPENED             REFER        O  RECEIVED
            REOPENED             START        OI IN_PROGRESS
            REOPENED             ASK          OI WAITING_CITIZEN
            REOPENED             INFORM       OI IN_PROGRESS
            REOPENED             REPLY        OI REPLIED
            REOPENED             WRITE        C  REOPENED
            REOPENED             APPEAL       C  APPEALED
            REOPENED             WITHDRAW     C  WITHDRAWN
            REOPENED             ERASE        C  WITHDRAWN
            APPEALED             TELL         M  APPEALED
            APPEALED             UPHOLD       M  REOPENED
            APPEALED             DECIDE       M  FINISHED
            APPEALED             WRITE        C  APPEALED
            APPEALED             WITHDRAW     C  WITHDRAWN
            APPEALED             ERASE        C  WITHDRAWN
            FINISHED             REOPEN       C  REOPENED
            FINISHED             APPEAL       C  APPEALED
            FINISHED             RATE         C  FINISHED
            FINISHED             ERASE        C  FINISHED
            FINISHED_UNCONFIRMED CONFIRM      C  FINISHED
            FINISHED_UNCONFIRMED REOPEN       C  REOPENED
            FINISHED_UNCONFIRMED APPEAL       C  APPEALED
            FINISHED_UNCONFIRMED RATE         C  FINISHED_UNCONFIRMED
            FINISHED_UNCONFIRMED ERASE        C  FINISHED_UNCONFIRMED
            REJECTED             REOPEN       C  REOPENED
            REJECTED             APPEAL       C  APPEALED
            REJECTED             RATE         C  REJECTED
            REJECTED             ERASE        C  REJECTED
            WITHDRAWN            ERASE        C  WITHDRAWN
            """;

    /// Every deadline has passed.
    private static final Instant LONG_AFTER = Instant.parse("2027-06-01T00:00:00Z");

    private static final Map<Triple, Status> AGREED_MOVES = agreed();
    private static final Path SENTENCES =
            Path.of("src/main/resources/messages/followup.properties");

    /// A status with a step and who takes it.
    private record Triple(Status status, Step step, Actor actor) {}

    @ParameterizedTest
    @EnumSource(Status.class)
    void goesWhereItWasAgreedAndNowhereElse(Status status) {
        for (Triple triple : triples(status)) {
            assertThat(triple.step().from(status, triple.actor()))
                    .as(triple.toString())
                    .isEqualTo(Optional.ofNullable(AGREED_MOVES.get(triple)));
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void refusesEverythingElseWithASentence(Status status) throws IOException {
        var sentences = new Properties();
        sentences.load(Files.newBufferedReader(SENTENCES));
        for (Triple triple : triples(status)) {
            Case current = ACase.in(status, triple.actor() == Actor.INSPECTORATE);
            Optional<StepDenial> stepDenial =
                    current.denial(triple.step(), triple.actor(), LONG_AFTER);

            assertThat(stepDenial.isEmpty())
                    .as(triple.toString())
                    .isEqualTo(AGREED_MOVES.containsKey(triple));
            stepDenial
                    .filter(why -> why != StepDenial.OTHER)
                    .ifPresent(why -> assertThat(sentences).containsKey("refusal." + why.type()));
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void commandsCarryTheirStepAndItsActor(Step step) {
        for (Actor actor : Actor.values()) {
            if (step.isOf(actor) && actor != Actor.SYSTEM) {
                StepCommand command = ACase.command(step, actor);

                assertThat(command.step()).isEqualTo(step);
                assertThat(command.actor()).isEqualTo(actor);
            }
        }
    }

    @Test
    void letsEveryStatusBeLeftOrErased() {
        assertThat(Status.values())
                .allMatch(status ->
                        Arrays.stream(Actor.values())
                                .anyMatch(actor ->
                                        Arrays.stream(Step.values())
                                                .anyMatch(step ->
                                                        step.from(status, actor).isPresent())));
    }

    @Test
    void endsEveryClosedCaseInNobodysTurn() {
        assertThat(Stream.of(Status.values()).filter(Status::isClosed))
                .allMatch(status -> status.turn() == Status.Turn.NOBODY);
    }

    private static List<Triple> triples(Status status) {
        return Arrays.stream(Step.values())
                .flatMap(step ->
                        Arrays.stream(Actor.values()).map(actor -> new Triple(status, step, actor)))
                .toList();
    }

    private static Map<Triple, Status> agreed() {
        var agreed = new LinkedHashMap<Triple, Status>();
        for (String line : AGREED.lines().toList()) {
            String[] words = line.split(" +");
            for (char actor : words[2].toCharArray()) {
                agreed.put(
                        new Triple(
                                Status.valueOf(words[0]),
                                Step.valueOf(words[1]),
                                Objects.requireNonNull(ACTORS.get(actor))),
                        Status.valueOf(words[3]));
            }
        }
        return agreed;
    }
}
