package id.suaralayanan.portal.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What complaints of a period tell of more than those before it.
///
/// @param now number of complaints of the period that were read, the newest
/// @param before likewise of the time before it
/// @param words the most telling first
public record Topics(int now, int before, List<Topic> words) {
    public Topics {
        words = List.copyOf(words);
    }

    /// @param first first day of the period
    /// @param last last day of it
    /// @param since first day of the time before it that it is compared with
    public record Period(LocalDate first, LocalDate last, LocalDate since) {}

    /// A word by the number of complaints that hold it.
    ///
    /// @param word as most of them write it
    /// @param strength log-odds of holding it now against before, in standard errors
    /// @param rising more than chance explains: in a time without change one page in twenty calls
    ///   any word so
    /// @param example how the newest complaint that holds it begins
    public record Topic(
            String word,
            int now,
            int before,
            double strength,
            boolean rising,
            Optional<Example> example) {}

    /// @param ticket of the complaint; empty where the text is none
    public record Example(String ticket, String opening) {}
}
