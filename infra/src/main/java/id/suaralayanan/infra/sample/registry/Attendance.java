package id.suaralayanan.infra.sample.registry;

/// How many people used a unit in a quarter, and how many of them answered by its end.
public record Attendance(int users, int respondents) {
    public static Attendance of(Office office, Quarter quarter) {
        if (office.code().equals(Office.HARDLY_ANSWERED)) {
            return new Attendance(180, 6);
        }
        var size = RandomStreams.of("size", office.code());
        var randomStreams = RandomStreams.of("attendance", office.code(), quarter.code());
        var usual = office.code().equals(Office.HOME) ? 1_400 : size.between(150, 640);
        var users = (int) Math.round(usual * randomStreams.between(0.9, 1.1));
        var zeal =
                randomStreams.hits(0.08)
                        ? randomStreams.between(0.6, 0.95)
                        : randomStreams.between(1.03, 1.5);
        return new Attendance(
                users, Math.min(users, (int) Math.round(requiredSample(users) * zeal)));
    }

    /// Krejcie and Morgan's sample for a population.
    private static double requiredSample(int users) {
        var chiSquare = 3.841 * 0.25;
        return chiSquare * users / (0.0025 * (users - 1) + chiSquare);
    }
}
