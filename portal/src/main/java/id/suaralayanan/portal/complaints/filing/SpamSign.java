package id.suaralayanan.portal.complaints.filing;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// A sign that a complaint may be spam. It is shown to those who handle the complaint, who decide;
/// by itself it delays and deletes nothing.
public enum SpamSign {
    /// A field that people do not see was filled in.
    TRAP,
    /// Three addresses of the web or more.
    LINKS,
    /// The same words reached this unit within the last week.
    REPEATED,
    /// It came while its network sent more than people send.
    CROWD;

    private static final Pattern LINK =
            Pattern.compile("(?:https?://|www\\.)\\S", Pattern.CASE_INSENSITIVE);
    private static final int MANY_LINKS = 3;

    /// What the words alone say.
    static Set<SpamSign> of(String text) {
        return LINK.matcher(text).results().limit(MANY_LINKS).count() == MANY_LINKS
                ? EnumSet.of(LINKS)
                : EnumSet.noneOf(SpamSign.class);
    }
}
