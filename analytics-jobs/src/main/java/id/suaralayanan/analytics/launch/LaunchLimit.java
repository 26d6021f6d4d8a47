package id.suaralayanan.analytics.launch;

import id.suaralayanan.analytics.launch.JobCommand.Key;
import java.util.Objects;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/// How much of a long list one launch may take (`most=…`): the schedule has one thread, and what
/// feeds the pages must not wait for a night's work. Without the key a launch does everything.
///
/// The summary names what is left.
public final class LaunchLimit {
    public static final Key KEY =
            Key.optional("most", "at most so many in this launch; the next one goes on")
                    .like("[1-9]\\d{0,5}");

    /// Name of the figure in the summary.
    public static final String LEFT = "left";

    private static final String DONE = "done";

    private final ChunkContext context;

    public LaunchLimit(ChunkContext context) {
        this.context = context;
    }

    /// Of this launch, so far.
    public int done() {
        return context.getStepContext().getStepExecution().getExecutionContext().getInt(DONE, 0);
    }

    /// How many more may be taken.
    public int rest() {
        var most = context.getStepContext().getJobParameters().get(KEY.name());
        return most == null
                ? Integer.MAX_VALUE
                : Integer.parseInt(Objects.requireNonNull(most.toString())) - done();
    }

    /// Notes what was taken in this transaction.
    ///
    /// @param left what is still to be done, by whatever launch
    public RepeatStatus goesOn(int taken, int left) {
        context.getStepContext()
                .getStepExecution()
                .getExecutionContext()
                .putInt(DONE, done() + taken);
        boolean isOver = left == 0 || rest() == 0;
        if (isOver && left > 0) {
            Summary.of(context).put(LEFT, left);
        }
        return isOver ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
    }
}
