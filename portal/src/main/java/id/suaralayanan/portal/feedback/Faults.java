package id.suaralayanan.portal.feedback;

import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.ProblemException.Fault;
import java.util.ArrayList;
import java.util.List;

/// Everything wrong with one request, collected, so that the sender learns it in one round.
final class Faults {
    /// Nobody reads more; a hostile request shall not make a long answer.
    private static final int MOST = 30;

    private static final int LONGEST_NAME = 60;
    private final List<Fault> found = new ArrayList<>();

    /// @param pointer where, e.g. `/answers/U3`
    /// @param slug of the sentence `rating.fault.<slug>`
    void add(String pointer, String slug, Object... arguments) {
        if (found.size() < MOST) {
            found.add(new Fault(pointer, "rating.fault." + slug, arguments));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    ProblemException refusal() {
        return ProblemException.malformed(found);
    }

    void refuseIfAny() {
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
