package id.suaralayanan.portal;

import id.suaralayanan.infra.database.CannotStart;
import io.r2dbc.spi.R2dbcException;
import java.io.IOException;
import java.net.SocketException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/// Prints where a failure comes from, and of its words only those that cannot repeat what a citizen
/// wrote: a parser quotes its input, a database quotes the row.
final class WithoutMessages implements StackTracePrinter {
    private static final int LONGEST = 16_384;

    private final StackTracePrinter printer =
            StandardStackTracePrinter.rootLast()
                    .withMaximumLength(LONGEST)
                    .withFormatter(WithoutMessages::name);

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        printer.printStackTrace(failure, out);
    }

    /// The class; with it the message of a start that was refused or of a connection that failed,
    /// and the five characters that say what the database refused.
    static String name(Throwable failure) {
        return switch (failure) {
            case CannotStart _, SocketException _ -> failure.toString();
            case R2dbcException refused when refused.getSqlState() != null ->
                    failure.getClass().getName() + " (SQLSTATE " + refused.getSqlState() + ")";
            default -> failure.getClass().getName();
        };
    }
}
