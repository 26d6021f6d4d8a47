package id.suaralayanan.portal.complaints.lifecycle;

import static id.suaralayanan.portal.complaints.lifecycle.ACase.CLOCKS;
import static id.suaralayanan.portal.complaints.lifecycle.ACase.RECEIVED;
import static id.suaralayanan.portal.complaints.lifecycle.ACase.after;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class CaseTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T03:30:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T01:00:00Z");

    @Test
    void answersAtOnceVerifyToo() {
        Case answered = after(ACase.in(Status.RECEIVED, false), Step.REPLY, Actor.OFFICER, MONDAY);

        assertThat(answered.status()).isEqualTo(Status.REPLIED);
        assertThat(answered.reached())
                .isEqualTo(new Case.Milestones(MONDAY, MONDAY, null, null, MONDAY));
        assertThat(answered.nextDue()).contains(Instant.parse("2026-12-07T15:59:59Z"));
        assertThat(answered.revision()).isEqualTo(1);
    }

    @Test
    void runsANewClockWhenACaseIsReopened() {
        Case answered = after(ACase.in(Status.RECEIVED, false), Step.REPLY, Actor.OFFICER, MONDAY);
        Case finished = after(answered, Step.CONFIRM, Actor.CITIZEN, MONDAY);
        Case reopened = after(finished, Step.REOPEN, Actor.CITIZEN, DECEMBER);

        assertThat(finished.reached().finishedAt()).isEqualTo(MONDAY);
        assertThat(finished.nextDue()).isEmpty();
        assertThat(reopened.reached().finishedAt()).isNull();
        assertThat(reopened.reached().firstReplyAt()).isEqualTo(MONDAY);
        assertThat(reopened.nextDue()).contains(Instant.parse("2026-12-21T15:59:59Z"));
    }

    @Test
    void givesTheCitizenTenWorkingDaysToAnswerAQuestion() {
        Case asked = after(ACase.in(Status.VERIFIED, false), Step.ASK, Actor.OFFICER, MONDAY);

        assertThat(asked.status().turn()).isEqualTo(Status.Turn.CITIZEN);
        assertThat(asked.nextDue()).contains(Instant.parse("2026-12-07T15:59:59Z"));
        assertThat(asked.reached().firstReplyAt()).isNull();
    }

    @Test
    void countsAFirstAnswerWhileTheWorkGoesOn() {
        Case informed = after(ACase.in(Status.VERIFIED, false), Step.INFORM, Actor.OFFICER, MONDAY);

        assertThat(informed.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(informed.reached().firstReplyAt()).isEqualTo(MONDAY);
        assertThat(informed.nextDue()).contains(informed.due().finish());
    }

    @Test
    void appealsOnceAndAcceptsWhatTheLevelAboveHasSettled() {
        Case appealed = after(ACase.in(Status.REJECTED, false), Step.APPEAL, Actor.CITIZEN, MONDAY);
        Case upheld = after(appealed, Step.UPHOLD, Actor.MINISTRY, DECEMBER);
        Case settled = after(appealed, Step.DECIDE, Actor.MINISTRY, DECEMBER);

        assertThat(appealed.status().turn()).isEqualTo(Status.Turn.ABOVE);
        assertThat(appealed.nextDue()).contains(CLOCKS.finish(MONDAY));
        assertThat(upheld.outcome().appeal()).isEqualTo(Appeal.UPHELD);
        assertThat(upheld.denial(Step.APPEAL, Actor.CITIZEN, DECEMBER))
                .contains(StepDenial.APPEALED_ONCE);
        assertThat(upheld.allows(Step.REPLY, Actor.OFFICER, DECEMBER)).isTrue();
        assertThat(settled.denial(Step.REOPEN, Actor.CITIZEN, DECEMBER))
                .contains(StepDenial.SETTLED);
        assertThat(settled.allows(Step.RATE, Actor.CITIZEN, DECEMBER)).isTrue();
    }

    @Test
    void appealsAgainstSilenceOnlyWhenItIsLate() {
        Case received = ACase.in(Status.RECEIVED, false);
        Instant due = received.due().verify();
        Case asked = after(received, Step.ASK, Actor.OFFICER, MONDAY);
        Case informed = after(received, Step.INFORM, Actor.OFFICER, MONDAY);

        assertThat(received.denial(Step.APPEAL, Actor.CITIZEN, due)).contains(StepDenial.NOT_LATE);
        assertThat(received.allows(Step.APPEAL, Actor.CITIZEN, due.plusSeconds(1))).isTrue();
        assertThat(
                        informed.denial(
                                Step.APPEAL, Actor.CITIZEN, informed.due().reply().plusSeconds(1)))
                .contains(StepDenial.NOT_LATE);
        assertThat(
                        informed.allows(
                                Step.APPEAL, Actor.CITIZEN, informed.due().finish().plusSeconds(1)))
                .isTrue();
        assertThat(asked.allows(Step.APPEAL, Actor.CITIZEN, due.plusSeconds(99_999_999))).isFalse();
        assertThat(after(received, Step.APPEAL, Actor.CITIZEN, due.plusSeconds(1)).status().turn())
                .isEqualTo(Status.Turn.ABOVE);
    }

    @Test
    void leavesTheUnitWithNothingOnceItIsReferred() {
        Case referred =
                after(ACase.in(Status.IN_PROGRESS, false), Step.REFER, Actor.OFFICER, MONDAY);

        assertThat(referred.integrity()).isTrue();
        assertThat(referred.status()).isEqualTo(Status.RECEIVED);
        assertThat(referred.publicText()).isNull();
        assertThat(referred.releasedAt()).isNull();
        assertThat(referred.due().finish()).isEqualTo(CLOCKS.finish(RECEIVED));
        assertThat(ACase.in(Status.RECEIVED, false).clockKindAfter(Step.REFER))
                .isEqualTo("INTEGRITY");
        assertThat(Arrays.stream(Step.values()))
                .noneMatch(step -> referred.allows(step, Actor.OFFICER, DECEMBER));
        assertThat(referred.allows(Step.VERIFY, Actor.INSPECTORATE, DECEMBER)).isTrue();
    }

    @Test
    void letsNobodyDoAnythingToAnErasedCase() {
        Case erased =
                ACase.in(
                        Status.FINISHED, false, new CaseOutcome(null, null, null, 4, null, MONDAY));

        for (Actor actor : Actor.values()) {
            assertThat(Arrays.stream(Step.values()))
                    .noneMatch(step -> erased.allows(step, actor, DECEMBER));
        }
        assertThat(erased.denial(Step.REOPEN, Actor.CITIZEN, DECEMBER)).contains(StepDenial.ERASED);
    }

    @Test
    void tellsTheReasonOfARefusal() {
        assertThat(
                        after(ACase.in(Status.RECEIVED, false), Step.REJECT, Actor.OFFICER, MONDAY)
                                .outcome()
                                .rejection())
                .isEqualTo(Rejection.DUPLICATE);
        assertThat(ACase.in(Status.RECEIVED, false).denial(Step.CONFIRM, Actor.CITIZEN, DECEMBER))
                .contains(StepDenial.UNANSWERED);
        assertThat(ACase.in(Status.WITHDRAWN, false).denial(Step.WRITE, Actor.CITIZEN, DECEMBER))
                .contains(StepDenial.WITHDRAWN);
    }

    @Test
    void keepsTheHourOnlyOfWhatADiscreetCitizenDoes() {
        Case discreet = ACase.in(Status.RECEIVED, true);

        assertThat(discreet.timeOf(Actor.CITIZEN, MONDAY)).isEqualTo("2026-11-23T03:00:00Z");
        assertThat(discreet.timeOf(Actor.INSPECTORATE, MONDAY)).isEqualTo(MONDAY);
        assertThat(ACase.in(Status.RECEIVED, false).timeOf(Actor.CITIZEN, MONDAY))
                .isEqualTo(MONDAY);
        assertThat(CLOCKS.zone()).isEqualTo(ZoneId.of("Asia/Makassar"));
    }
}
