package id.suaralayanan.portal.access.accounts;

import id.suaralayanan.portal.access.Role;

/// The account of an officer as the admin sees it.
///
/// @param email empty when none is known
/// @param unit name of the unit; empty for roles without one
/// @param unitCode its code; empty, too
/// @param endsOn the last day; empty for no end
/// @param headUntil how long the officer stands in for the head; empty for not at all
public record Account(
        int id,
        String username,
        String name,
        String email,
        Role role,
        String unit,
        String unitCode,
        String endsOn,
        String headUntil,
        State state) {

    /// Whether somebody can sign in with it.
    public enum State {
        /// A password has been chosen.
        ACTIVE,
        /// The link waits to be opened.
        INVITED,
        /// The link was not opened in time: it takes another.
        EXPIRED,
        /// The last day is over.
        ENDED,
        /// Stopped by an admin.
        STOPPED
    }
}
