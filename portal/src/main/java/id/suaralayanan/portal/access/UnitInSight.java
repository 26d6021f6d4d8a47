package id.suaralayanan.portal.access;

import id.suaralayanan.portal.units.Unit;

/// The unit that a page is about, as far as the officer who asks may see it. Handlers take it as a
/// parameter, and templates find it as `sight`.
///
/// @param base where its pages lie
/// @param own whether the officer works there, and so acts; who only looks after the unit reads
///   figures, changes nothing, and sees no words of a citizen
public record UnitInSight(Unit unit, String base, boolean own) {
    /// Where the pages of the own unit lie.
    public static final String OWN = "/unit";

    /// Where the list of the units lies that an officer looks after.
    public static final String OVERSEEN = "/pusat/lingkup";

    /// Where the pages of one of them lie.
    public static final String OVERSEEN_UNIT = OVERSEEN + "/{unit}";

    public static UnitInSight own(Unit unit) {
        return new UnitInSight(unit, OWN, true);
    }

    public static UnitInSight overseen(Unit unit) {
        return new UnitInSight(unit, OVERSEEN + "/" + unit.code(), false);
    }
}
