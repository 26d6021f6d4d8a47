package id.suaralayanan.infra.sample.complaints;

import java.util.List;

/// A step in the life of a complaint.
///
/// @param event its name in the history
/// @param status where it leads
/// @param actor who takes it
/// @param days working days after the step before
public record SampleStep(String event, String status, String actor, int days) {
    public static final List<String> STATUSES =
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

    private static final SampleStep RECEIVE = new SampleStep("RECEIVED", "RECEIVED", "CITIZEN", 0);
    private static final SampleStep VERIFY = new SampleStep("VERIFIED", "VERIFIED", "OFFICER", 1);
    private static final SampleStep START =
            new SampleStep("IN_PROGRESS", "IN_PROGRESS", "OFFICER", 1);
    private static final SampleStep ASK =
            new SampleStep("WAITING_CITIZEN", "WAITING_CITIZEN", "OFFICER", 1);
    private static final SampleStep REPLY = new SampleStep("REPLIED", "REPLIED", "OFFICER", 2);
    private static final SampleStep REOPEN = new SampleStep("REOPENED", "REOPENED", "CITIZEN", 2);
    private static final SampleStep APPEAL = new SampleStep("APPEALED", "APPEALED", "CITIZEN", 2);
    private static final SampleStep CONFIRM = new SampleStep("FINISHED", "FINISHED", "CITIZEN", 1);
    private static final SampleStep RATE = new SampleStep("RATED", "FINISHED", "CITIZEN", 1);
    private static final SampleStep REJECT = new SampleStep("REJECTED", "REJECTED", "OFFICER", 1);
    private static final SampleStep WITHDRAW =
            new SampleStep("WITHDRAWN", "WITHDRAWN", "CITIZEN", 1);

    /// Ten working days of silence have passed.
    private static final SampleStep CLOSE =
            new SampleStep("FINISHED_UNCONFIRMED", "FINISHED_UNCONFIRMED", "SYSTEM", 11);

    /// The way from the receipt to a status.
    static List<SampleStep> to(String status) {
        return switch (status) {
            case "RECEIVED" -> List.of(RECEIVE);
            case "VERIFIED" -> List.of(RECEIVE, VERIFY);
            case "IN_PROGRESS" -> List.of(RECEIVE, VERIFY, START);
            case "WAITING_CITIZEN" -> List.of(RECEIVE, VERIFY, START, ASK);
            case "REPLIED" -> List.of(RECEIVE, VERIFY, START, REPLY);
            case "REOPENED" -> List.of(RECEIVE, VERIFY, START, REPLY, REOPEN);
            case "APPEALED" -> List.of(RECEIVE, VERIFY, START, REPLY, REOPEN, REPLY, APPEAL);
            case "FINISHED" -> List.of(RECEIVE, VERIFY, START, REPLY, CONFIRM, RATE);
            case "FINISHED_UNCONFIRMED" -> List.of(RECEIVE, VERIFY, START, REPLY, CLOSE);
            case "REJECTED" -> List.of(RECEIVE, VERIFY, REJECT);
            case "WITHDRAWN" -> List.of(RECEIVE, WITHDRAW);
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
