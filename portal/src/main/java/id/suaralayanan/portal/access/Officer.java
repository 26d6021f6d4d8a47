package id.suaralayanan.portal.access;

import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.ProblemException;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// The officer who is signed in; handlers get it as `@AuthenticationPrincipal Officer`.
///
/// What an officer of a unit sees is decided by [#ownUnit()], never by the address of the page; who
/// else sees a unit, by [#sees(Unit)] alone.
///
/// @param post the unit the officer works for; absent for who works for none
/// @param oversight the units that an officer of an agency or a region looks after
public record Officer(
        int id,
        String username,
        String name,
        Role role,
        @Nullable Post post,
        @Nullable Oversight oversight)
        implements Serializable {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

    public Officer {
        if (role.isOfUnit() != (post != null)) {
            throw new IllegalArgumentException(username + " is " + role + " with unit " + post);
        }
        if (role.oversees() != (oversight != null)) {
            throw new IllegalArgumentException(username + " is " + role + " over " + oversight);
        }
    }

    /// Whether a text can be a user name: the rule of the column `officer.username`.
    public static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    /// The unit an officer works for.
    public record Post(int unit, String code, String name, String timeZone)
            implements Serializable {
        public ZoneId zone() {
            return ZoneId.of(timeZone);
        }
    }

    /// Lets nobody else act.
    ///
    /// @throws ProblemException 403 for every other role
    public void require(Role... allowed) {
        if (!List.of(allowed).contains(role)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "status.403");
        }
    }

    /// The only unit this officer sees.
    ///
    /// @throws ProblemException 403 for an officer who belongs to no unit
    public Post ownUnit() {
        if (post == null) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "status.403");
        }
        return post;
    }

    /// In which this officer reads times: the unit's, else that of the ministry.
    public ZoneId zone() {
        return post == null ? CentralTime.ZONE : post.zone();
    }

    /// Of which units this officer looks after; the pages for these are open to nobody else.
    ///
    /// @throws ProblemException 403 for an officer who looks after none
    public Oversight overseen() {
        if (oversight == null) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "status.403");
        }
        return oversight;
    }

    /// Whether the figures of a unit are in this officer's scope. What may be read of them beyond
    /// figures, and done, hangs on the role.
    public boolean sees(Unit unit) {
        return switch (role) {
            case UNIT_OFFICER, UNIT_HEAD -> post != null && post.unit() == unit.id();
            case AGENCY_OFFICER, REGION_OFFICER -> oversight != null && oversight.covers(unit);
            case INSPECTORATE, MINISTRY -> true;
            case ADMIN -> false;
        };
    }
}
