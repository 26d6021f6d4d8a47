package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.form.Texts;
import id.suaralayanan.portal.complaints.lifecycle.ComplaintClass;
import id.suaralayanan.portal.complaints.lifecycle.IdentityMode;
import id.suaralayanan.portal.web.ProblemException.Fault;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What keeps a complaint as it was typed from being stored.
final class ComplaintFaults {
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1945, 8, 17);
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\",;]+@[^@\\s<>\",;]+\\.[^@\\s<>\",;.]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ().-]{6,40}");

    private final ComplaintForm form;

    ComplaintFaults(ComplaintForm form) {
        this.form = form;
    }

    /// Each fault with the pointer of its member.
    ///
    /// @param today at the unit
    List<Fault> of(LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (form.unit().isEmpty()) {
            faults.add(new Fault("/unit", "complaint.fault.unit"));
        }
        checkText(faults);
        if (ComplaintForm.read(ComplaintClass.class, form.kind()).isEmpty()) {
            faults.add(new Fault("/class", "complaint.fault.class"));
        }
        if (ComplaintForm.read(IdentityMode.class, form.identity()).isEmpty()) {
            faults.add(new Fault("/identity", "complaint.fault.identity"));
        }
        checkDay(faults, today);
        checkShort(faults, "/place", form.place(), LONGEST_PLACE);
        checkContact(faults);
        return faults;
    }

    private void checkText(List<Fault> faults) {
        if (form.text().isEmpty()) {
            faults.add(new Fault("/text", "complaint.fault.text"));
        } else if (Texts.length(form.text()) > ComplaintForm.LONGEST_TEXT) {
            faults.add(new Fault("/text", "complaint.fault.long", ComplaintForm.LONGEST_TEXT));
        } else if (!Texts.isReadable(form.text())) {
            faults.add(new Fault("/text", "complaint.fault.characters"));
        }
    }

    private void checkDay(List<Fault> faults, LocalDate today) {
        try {
            if (form.happenedOn().isEmpty()) {
                return;
            }
            LocalDate day = LocalDate.parse(form.happenedOn());
            if (day.isAfter(today) || day.isBefore(EARLIEST)) {
                faults.add(new Fault("/happenedOn", "complaint.fault.future"));
            }
        } catch (DateTimeParseException _) {
            faults.add(new Fault("/happenedOn", "complaint.fault.date"));
        }
    }

    private void checkContact(List<Fault> faults) {
        if (form.hasContact() && form.identity().equals(IdentityMode.ANONYMOUS.name())) {
            faults.add(new Fault("/contact", "complaint.fault.contact"));
            return;
        }
        checkShort(faults, "/contact/name", form.name(), LONGEST_NAME);
        checkShort(faults, "/contact/email", form.email(), LONGEST_EMAIL);
        if (!form.email().isEmpty() && !EMAIL.matcher(form.email()).matches()) {
            faults.add(new Fault("/contact/email", "complaint.fault.email"));
        }
        if (!form.phone().isEmpty() && !PHONE.matcher(form.phone()).matches()) {
            faults.add(new Fault("/contact/phone", "complaint.fault.phone"));
        }
    }

    private static void checkShort(List<Fault> faults, String pointer, String text, int longest) {
        if (Texts.length(text) > longest) {
            faults.add(new Fault(pointer, "complaint.fault.long", longest));
        } else if (!Texts.isReadable(text)) {
            faults.add(new Fault(pointer, "complaint.fault.characters"));
        }
    }
}
