package id.suaralayanan.portal.complaints.calendars;

import id.suaralayanan.portal.complaints.calendars.Holidays.Day;
import id.suaralayanan.portal.web.form.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holidays pasted as lines of `date,name,kind,region`, the columns of the job `import-holidays`;
/// the region stays empty here.
///
/// @param wrong numbers of the lines that cannot be read, from 1
record HolidayLines(List<Day> days, List<Integer> wrong) {
    static final int LONGEST_NAME = 120;

    static HolidayLines of(String pasted) {
        var days = new ArrayList<Day>();
        var wrong = new ArrayList<Integer>();
        List<String> lines = PlainText.clean(pasted).lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (line.isEmpty() || line.startsWith("date")) {
                continue;
            }
            Optional<Day> day = day(line.split("[,;]", -1));
            day.ifPresent(days::add);
            if (day.isEmpty()) {
                wrong.add(at + 1);
            }
        }
        return new HolidayLines(List.copyOf(days), List.copyOf(wrong));
    }

    private static Optional<Day> day(String[] cells) {
        boolean national = cells.length == 3 || cells.length == 4 && cells[3].isBlank();
        return national ? day(cells[0], cells[1], cells[2].strip()) : Optional.empty();
    }

    /// A day as it was typed; empty when it is none.
    static Optional<Day> day(String date, String name, String kind) {
        String plain = PlainText.line(name);
        boolean known = kind.equals("NATIONAL") || kind.equals("LEAVE");
        if (!known || plain.isEmpty() || PlainText.length(plain) > LONGEST_NAME) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(date.strip());
            return day.getYear() < 2000 || day.getYear() > 2200
                    ? Optional.empty()
                    : Optional.of(new Day(day, plain, kind.equals("LEAVE")));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
