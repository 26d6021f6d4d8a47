package id.suaralayanan.portal.database;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// The columns of a row by name, with the types that the portal uses.
///
/// A column that must have a value and has none is a fault of the statement, named by the column.
public final class RowReader {
    private RowReader() {}

    public static String text(Readable row, String column) {
        return value(row, column, String.class);
    }

    public static long number(Readable row, String column) {
        return value(row, column, Long.class);
    }

    public static int integer(Readable row, String column) {
        return value(row, column, Integer.class);
    }

    public static Instant instant(Readable row, String column) {
        return value(row, column, Instant.class);
    }

    public static LocalDate day(Readable row, String column) {
        return value(row, column, LocalDate.class);
    }

    /// False also where the column has no value.
    public static boolean flag(Readable row, String column) {
        return Boolean.TRUE.equals(row.get(column, Boolean.class));
    }

    public static List<String> texts(Readable row, String column) {
        return List.of(value(row, column, String[].class));
    }

    /// Of a constant's name.
    public static <E extends Enum<E>> Optional<E> constant(
            Readable row, String column, Class<E> type) {
        return Optional.ofNullable(row.get(column, String.class))
                .map(name -> Enum.valueOf(type, name));
    }

    public static Optional<BigDecimal> decimal(Readable row, String column) {
        return Optional.ofNullable(row.get(column, BigDecimal.class));
    }

    /// Of a column of type `integer` or `bigint`.
    public static OptionalLong optionalNumber(Readable row, String column) {
        return row.get(column) instanceof Number number
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    private static <T> T value(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
