package id.suaralayanan.analytics.csv;

import java.util.List;

/// One thing that is wrong with a row.
///
/// @param column where; empty where it is not one column
/// @param code short name of the rule that was broken, for who says it in other words; empty where
///   nobody does
/// @param text for the list of refused rows
/// @param values what the rule speaks of, such as a limit
public record Problem(String column, String code, String text, List<Object> values) {
    public Problem {
        values = List.copyOf(values);
    }
}
