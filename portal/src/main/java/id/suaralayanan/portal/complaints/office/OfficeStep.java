package id.suaralayanan.portal.complaints.office;

import id.suaralayanan.portal.complaints.lifecycle.Step;
import java.util.Arrays;
import java.util.Optional;

/// The steps of officers, with their address and what has to be filled in for them, in the order of
/// their buttons.
public enum OfficeStep {
    VERIFY("verifikasi", Step.VERIFY, Needs.NOTHING),
    START("kerjakan", Step.START, Needs.NOTHING),
    REPLY("jawab", Step.REPLY, Needs.TEXT),
    INFORM("kabari", Step.INFORM, Needs.TEXT),
    ASK("tanya", Step.ASK, Needs.TEXT),
    DECIDE("putuskan", Step.DECIDE, Needs.TEXT),
    UPHOLD("kembalikan", Step.UPHOLD, Needs.TEXT),
    TELL("tulis", Step.TELL, Needs.TEXT),
    PASS_ON("teruskan", Step.PASS_ON, Needs.UNIT),
    REFER("limpahkan", Step.REFER, Needs.WARNING),
    REJECT("tolak", Step.REJECT, Needs.REASON);

    /// What an officer fills in.
    public enum Needs {
        NOTHING,
        /// Words to the citizen.
        TEXT,
        /// Words to the citizen and the unit that shall answer.
        UNIT,
        /// Nothing, but to read what cannot be taken back.
        WARNING,
        /// Words to the citizen and why the case is not handled.
        REASON
    }

    private final String address;
    private final Step step;
    private final Needs needs;

    OfficeStep(String address, Step step, Needs needs) {
        this.address = address;
        this.step = step;
        this.needs = needs;
    }

    static Optional<OfficeStep> at(String address) {
        return Arrays.stream(values()).filter(step -> step.address.equals(address)).findFirst();
    }

    /// As it stands in the address of the form.
    public String address() {
        return address;
    }

    public Needs needs() {
        return needs;
    }

    Step step() {
        return step;
    }

    boolean speaks() {
        return needs == Needs.TEXT || needs == Needs.UNIT || needs == Needs.REASON;
    }
}
