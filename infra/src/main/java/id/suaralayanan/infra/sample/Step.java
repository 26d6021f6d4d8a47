package id.suaralayanan.infra.sample;

import java.util.List;

/// A step in the life of a complaint, named as the status it leads to.
///
/// @param actor who takes it
/// @param days working days after the step before
record Step(String status, String actor, int days) {
    static final List<String> STATUSES =
            List.of(
                    "RECEIVED",
                    "VERIFIED",
                    "IN_PROGRESS",
                    "WAITING_CITIZEN",
                    "REPLIED",
                    "REOPENED",
                    "APPEALED",
                    "FINISHED",
                    "FINISHED_UNCONFIRMED",
                    "REJECTED",
                    "WITHDRAWN");

    private static final Step RECEIVED = new Step("RECEIVED", "CITIZEN", 0);
    private static final Step VERIFIED = new Step("VERIFIED", "OFFICER", 1);
    private static final Step IN_PROGRESS = new Step("IN_PROGRESS", "OFFICER", 1);
    private static final Step REPLIED = new Step("REPLIED", "OFFICER", 2);
    private static final Step REOPENED = new Step("REOPENED", "CITIZEN", 2);

    /// The way from the receipt to a status.
    static List<Step> to(String status) {
        return switch (status) {
            case "RECEIVED" -> List.of(RECEIVED);
            case "VERIFIED" -> List.of(RECEIVED, VERIFIED);
            case "IN_PROGRESS" -> List.of(RECEIVED, VERIFIED, IN_PROGRESS);
            case "WAITING_CITIZEN" ->
                    List.of(RECEIVED, VERIFIED, IN_PROGRESS, new Step(status, "OFFICER", 1));
            case "REPLIED" -> List.of(RECEIVED, VERIFIED, IN_PROGRESS, REPLIED);
            case "REOPENED" -> List.of(RECEIVED, VERIFIED, IN_PROGRESS, REPLIED, REOPENED);
            case "APPEALED" ->
                    List.of(
                            RECEIVED,
                            VERIFIED,
                            IN_PROGRESS,
                            REPLIED,
                            REOPENED,
                            REPLIED,
                            new Step(status, "CITIZEN", 2));
            case "FINISHED" ->
                    List.of(
                            RECEIVED,
                            VERIFIED,
                            IN_PROGRESS,
                            REPLIED,
                            new Step(status, "CITIZEN", 1));
            case "FINISHED_UNCONFIRMED" ->
                    List.of(
                            RECEIVED,
                            VERIFIED,
                            IN_PROGRESS,
                            REPLIED,
                            new Step(status, "SYSTEM", 10));
            case "REJECTED" -> List.of(RECEIVED, VERIFIED, new Step(status, "OFFICER", 1));
            case "WITHDRAWN" -> List.of(RECEIVED, new Step(status, "CITIZEN", 1));
            default -> throw new IllegalArgumentException("status " + status);
        };
    }

    static boolean isEnd(String status) {
        return switch (status) {
            case "FINISHED", "FINISHED_UNCONFIRMED", "REJECTED", "WITHDRAWN" -> true;
            default -> false;
        };
    }
}
