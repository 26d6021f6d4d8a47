package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.complaints.form.MessageText;
import id.suaralayanan.portal.complaints.lifecycle.ComplaintClass;
import id.suaralayanan.portal.complaints.lifecycle.IdentityMode;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.FieldErrors;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/// What keeps a complaint as it was typed from being stored.
record ComplaintFaults(ComplaintForm form) {
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1945, 8, 17);
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\",;]+@[^@\\s<>\",;]+\\.[^@\\s<>\",;.]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ().-]{6,40}");

    /// Each fault with the pointer of its member.
    ///
    /// @param today at the unit
    List<FieldError> of(LocalDate today) {
        var faults = new FieldErrors();
        if (form.unit().isEmpty()) {
            faults.add("/unit", "complaint.fault.unit");
        }
        checkText(faults);
        if (ComplaintForm.read(ComplaintClass.class, form.kind()).isEmpty()) {
            faults.add("/class", "complaint.fault.class");
        }
        if (ComplaintForm.read(IdentityMode.class, form.identity()).isEmpty()) {
            faults.add("/identity", "complaint.fault.identity");
        }
        checkDay(faults, today);
        MessageText.fault("/place", form.place(), LONGEST_PLACE).ifPresent(faults::add);
        checkContact(faults);
        return faults.list();
    }

    private void checkText(FieldErrors faults) {
        if (form.text().isEmpty()) {
            faults.add("/text", "complaint.fault.text");
        }
        MessageText.fault("/text", form.text(), ComplaintForm.LONGEST_TEXT).ifPresent(faults::add);
    }

    private void checkDay(FieldErrors faults, LocalDate today) {
        try {
            if (form.happenedOn().isEmpty()) {
                return;
            }
            LocalDate day = LocalDate.parse(form.happenedOn());
            if (day.isAfter(today) || day.isBefore(EARLIEST)) {
                faults.add("/happenedOn", "complaint.fault.future");
            }
        } catch (DateTimeParseException _) {
            faults.add("/happenedOn", "complaint.fault.date");
        }
    }

    private void checkContact(FieldErrors faults) {
        if (form.hasContact() && form.identity().equals(IdentityMode.ANONYMOUS.name())) {
            faults.add("/contact", "complaint.fault.contact");
            return;
        }
        MessageText.fault("/contact/name", form.name(), LONGEST_NAME).ifPresent(faults::add);
        MessageText.fault("/contact/email", form.email(), LONGEST_EMAIL).ifPresent(faults::add);
        if (!form.email().isEmpty() && !EMAIL.matcher(form.email()).matches()) {
            faults.add("/contact/email", "complaint.fault.email");
        }
        if (!form.phone().isEmpty() && !PHONE.matcher(form.phone()).matches()) {
            faults.add("/contact/phone", "complaint.fault.phone");
        }
    }
}
