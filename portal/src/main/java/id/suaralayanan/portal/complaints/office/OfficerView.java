package id.suaralayanan.portal.complaints.office;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.complaints.lifecycle.Actor;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.redaction.Redaction;
import id.suaralayanan.portal.complaints.store.Scope;
import id.suaralayanan.portal.web.form.Form;
import java.time.Clock;
import java.util.List;

/// An officer before complaints: what is seen from there, and what may be done.
///
/// | who | sees | keeps |
/// |---|---|---|
/// | officer and head of a unit | cases of the unit, none of supervisory content | all these |
/// | inspectorate | everything | cases of supervisory content |
/// | ministry | everything | nothing: it reads, and settles appeals |
/// | agency, region, admin | none: they have no desk here | nothing |
///
/// Which steps are possible is decided by the case ([Case#allows]).
public record OfficerView(Officer officer) {
    private static final int OPENING = 160;

    public Scope scope() {
        return switch (officer.role()) {
            case UNIT_OFFICER, UNIT_HEAD -> Scope.ofUnit(officer.ownUnit().unit());
            case INSPECTORATE, MINISTRY -> Scope.everywhere();
            case AGENCY_OFFICER, REGION_OFFICER, ADMIN ->
                    throw new IllegalStateException(officer.role() + " sees no complaint");
        };
    }

    /// Whether category and publication of the case are in this desk's hands.
    boolean keeps(Case on) {
        return switch (officer.role()) {
            case UNIT_OFFICER, UNIT_HEAD -> !on.integrity();
            case INSPECTORATE -> on.integrity();
            case AGENCY_OFFICER, REGION_OFFICER, MINISTRY, ADMIN -> false;
        };
    }

    /// A text of the citizen as this desk reads it: without personal data where the citizen did not
    /// choose otherwise. The inspectorate reads what was written.
    String words(Case of, String text) {
        return isMasked(of.masked()) ? Redaction.of(text) : text;
    }

    /// The first words of a text, cut after the personal data are out.
    public String opening(String text, boolean masked) {
        String read = isMasked(masked) ? Redaction.of(text) : text;
        int length = Math.min(OPENING, read.codePointCount(0, read.length()));
        return read.substring(0, read.offsetByCodePoints(0, length));
    }

    boolean isMasked(boolean masked) {
        return masked && officer.role() != Role.INSPECTORATE;
    }

    /// The box that lies open first.
    public InboxScope box() {
        return switch (officer.role()) {
            case UNIT_OFFICER, UNIT_HEAD -> InboxScope.OWN;
            case INSPECTORATE -> InboxScope.INTEGRITY;
            case AGENCY_OFFICER, REGION_OFFICER, MINISTRY, ADMIN -> InboxScope.ALL;
        };
    }

    /// The boxes to choose from; none at a unit, which has only its own.
    public List<InboxScope> boxes() {
        return officer.role().isOfUnit()
                ? List.of()
                : List.of(
                        InboxScope.ALL,
                        InboxScope.ESCALATED,
                        InboxScope.INTEGRITY,
                        InboxScope.APPEALS);
    }

    Actor actor() {
        return switch (officer.role()) {
            case UNIT_OFFICER, UNIT_HEAD -> Actor.OFFICER;
            case INSPECTORATE -> Actor.INSPECTORATE;
            case AGENCY_OFFICER, REGION_OFFICER, MINISTRY, ADMIN -> Actor.MINISTRY;
        };
    }

    /// What the officer does now, on the revision that the form was made of.
    OfficeCases.Act act(Clock clock, Form form) {
        return new OfficeCases.Act(
                officer.id(), actor().name(), clock.instant(), StepForm.revision(form));
    }

    /// Where the pages of this desk lie.
    public String base() {
        return officer.role().isOfUnit() ? "/unit/aduan" : "/pusat/aduan";
    }

    /// The entry of the menu they stand under.
    public String here() {
        return officer.role().isOfUnit() ? "unit-aduan" : "pusat-aduan";
    }
}
