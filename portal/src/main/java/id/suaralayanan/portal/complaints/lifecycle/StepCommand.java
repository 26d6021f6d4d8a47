package id.suaralayanan.portal.complaints.lifecycle;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A step that someone wants to take in a case, with what goes along with it. Never prints a text.
///
/// The record says which step it is and what that step needs; whether it is possible now is said by
/// [Case#denial].
public sealed interface StepCommand {
    Step step();

    Actor actor();

    /// What is said to the other side along with it.
    default @Nullable CaseText text() {
        return null;
    }

    /// The name that the history keeps along with the step: a reason, or where the case went.
    default @Nullable String subject() {
        return null;
    }

    /// A step of those who have to answer, or of the level above.
    sealed interface OfOffice extends StepCommand {
        By by();

        @Override
        default Actor actor() {
            return by().actor();
        }
    }

    /// A step of the one who complained.
    sealed interface OfCitizen extends StepCommand {
        @Override
        default Actor actor() {
            return Actor.CITIZEN;
        }
    }

    /// Who acts for an office.
    ///
    /// @param officer key of the officer
    /// @param revision the revision of the case that the officer saw
    record By(Actor actor, int officer, int revision) {
        public By {
            if (!actor.isOffice()) {
                throw new IllegalArgumentException(actor + " has no office");
            }
        }
    }

    record Verify(By by) implements OfOffice {
        @Override
        public Step step() {
            return Step.VERIFY;
        }
    }

    /// @param unit key of the unit that shall answer
    /// @param subject its short name
    /// @param zone where its days end
    record PassOn(By by, CaseText text, int unit, String subject, ZoneId zone) implements OfOffice {
        @Override
        public Step step() {
            return Step.PASS_ON;
        }
    }

    record Refer(By by) implements OfOffice {
        @Override
        public Step step() {
            return Step.REFER;
        }
    }

    record Start(By by) implements OfOffice {
        @Override
        public Step step() {
            return Step.START;
        }
    }

    record Ask(By by, CaseText text) implements OfOffice {
        @Override
        public Step step() {
            return Step.ASK;
        }
    }

    record Inform(By by, CaseText text) implements OfOffice {
        @Override
        public Step step() {
            return Step.INFORM;
        }
    }

    record Reply(By by, CaseText text) implements OfOffice {
        @Override
        public Step step() {
            return Step.REPLY;
        }
    }

    record Reject(By by, CaseText text, Rejection reason) implements OfOffice {
        @Override
        public Step step() {
            return Step.REJECT;
        }

        @Override
        public String subject() {
            return reason.name();
        }
    }

    record Tell(By by, CaseText text) implements OfOffice {
        @Override
        public Step step() {
            return Step.TELL;
        }
    }

    record Uphold(By by, CaseText text) implements OfOffice {
        @Override
        public Step step() {
            return Step.UPHOLD;
        }
    }

    record Decide(By by, CaseText text) implements OfOffice {
        @Override
        public Step step() {
            return Step.DECIDE;
        }
    }

    record Write(CaseText text) implements OfCitizen {
        @Override
        public Step step() {
            return Step.WRITE;
        }
    }

    record Confirm() implements OfCitizen {
        @Override
        public Step step() {
            return Step.CONFIRM;
        }
    }

    record Reopen(@Nullable CaseText text) implements OfCitizen {
        @Override
        public Step step() {
            return Step.REOPEN;
        }
    }

    /// @param text none where a deadline that has passed speaks for itself
    record AppealTo(@Nullable CaseText text) implements OfCitizen {
        @Override
        public Step step() {
            return Step.APPEAL;
        }
    }

    /// The citizen's verdict on the handling.
    ///
    /// @param score from 1 to 4; none where only yes or no was asked
    /// @param words what the citizen adds to it
    record Rate(boolean satisfied, @Nullable Integer score, @Nullable CaseText words)
            implements OfCitizen {
        private static final int CONTENT = 3;

        public Rate {
            if (score != null && (score < 1 || score > 4)) {
                throw new IllegalArgumentException("a verdict of " + score + " is not in 1..4");
            }
        }

        public static Rate of(boolean satisfied) {
            return new Rate(satisfied, null, null);
        }

        /// From 3 on it counts as satisfied.
        public static Rate of(int score, @Nullable CaseText words) {
            return new Rate(score >= CONTENT, score, words);
        }

        /// The added words as text.
        public @Nullable String wordsOrNone() {
            return words == null ? null : words.text();
        }

        @Override
        public Step step() {
            return Step.RATE;
        }
    }

    record Withdraw() implements OfCitizen {
        @Override
        public Step step() {
            return Step.WITHDRAW;
        }
    }

    record Erase() implements OfCitizen {
        @Override
        public Step step() {
            return Step.ERASE;
        }
    }
}
