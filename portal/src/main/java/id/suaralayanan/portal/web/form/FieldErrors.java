package id.suaralayanan.portal.web.form;

import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import java.util.ArrayList;
import java.util.List;

/// Everything wrong with one request, collected, so that the sender learns it in one round.
public final class FieldErrors {
    /// Nobody reads more; a hostile request shall not make a long answer.
    private static final int MOST = 30;

    private static final int LONGEST_NAME = 60;
    private final List<FieldError> found = new ArrayList<>();

    /// @param pointer where, e.g. `/answers/U3`
    /// @param key of the sentence
    public void add(String pointer, String key, Object... arguments) {
        add(new FieldError(pointer, key, arguments));
    }

    public void add(FieldError error) {
        if (found.size() < MOST) {
            found.add(error);
        }
    }

    /// Adds what is wrong with an input unless it `holds`.
    ///
    /// @param field name of the input
    public void require(boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            add(FieldError.in(field, key, arguments));
        }
    }

    /// Adds errors in places where nothing is known to be wrong yet: what is of another type is not
    /// missing too.
    public void addElsewhere(List<FieldError> errors) {
        var known = found.stream().map(FieldError::pointer).toList();
        errors.stream().filter(error -> !known.contains(error.pointer())).forEach(this::add);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<FieldError> list() {
        return List.copyOf(found);
    }

    /// 400, with every error.
    public ProblemException refusal() {
        return ProblemException.malformed(found);
    }

    /// @throws ProblemException 400 when something is wrong
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    /// The pointer to a member (RFC 6901), long names cut.
    static String pointer(String parent, String member) {
        var name = member.length() > LONGEST_NAME ? member.substring(0, LONGEST_NAME) : member;
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
