package id.suaralayanan.portal.access.accounts;

import id.suaralayanan.portal.access.Role;

/// The account of an officer as the admin sees it.
///
/// @param email empty when none is known
/// @param place name of the unit, the agency or the region; empty for roles without one
/// @param placeCode its code; empty, too
/// @param endsOn the last day; empty for no end
/// @param headUntil how long the officer stands in for the head; empty for not at all
public record Account(
        int id,
        String username,
        String name,
        String email,
        Role role,
        String place,
        String placeCode,
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
