package id.suaralayanan.portal.complaints.redaction;

import java.util.List;

/// What in a text announces the name of a person.
record NameCues(List<NameToken> tokens) {
    private static final int LONGEST_GLUE = 3;

    /// How a name is announced, the more certain the later.
    enum Cue {
        NONE,
        ROLE,
        INTRODUCTION,
        TITLE
    }

    /// What announces a name that begins here.
    Cue cue(int first) {
        int index = first - 1;
        for (int glue = 0;
                index >= 0 && continues(index + 1) && glue <= LONGEST_GLUE;
                glue++, index--) {
            NameToken token = tokens.get(index);
            if (glue == 0 && isTitle(index)) {
                return Cue.TITLE;
            }
            boolean adjacent = glue == 0 || !tokens.get(first).opens();
            if (NameWords.INTRODUCTIONS.contains(token.plain()) && adjacent) {
                return Cue.INTRODUCTION;
            }
            if (isRole(token) && !isIntroduced(index)) {
                return tokens.get(first).isCapitalised() || isSelf(token) && glue == 0
                        ? Cue.ROLE
                        : Cue.NONE;
            }
            if (!NameWords.GLUE.contains(token.plain())) {
                return Cue.NONE;
            }
        }
        return Cue.NONE;
    }

    private static boolean isRole(NameToken token) {
        return NameWords.SIGN_OFFS.contains(token.plain())
                || NameWords.ROLES.contains(stem(token.plain()));
    }

    /// "nama saya": the word of naming stands before.
    private boolean isIntroduced(int index) {
        return index > 0
                && continues(index)
                && NameWords.GLUE.contains(tokens.get(index).plain())
                && NameWords.INTRODUCTIONS.contains(tokens.get(index - 1).plain());
    }

    /// Whether the word goes on with the sentence of the word before it.
    boolean continues(int index) {
        String gap = tokens.get(index).gap();
        return !tokens.get(index).opens() && gap.indexOf(PersonalNumbers.FOUND) < 0;
    }

    boolean isTitle(int index) {
        NameToken token = tokens.get(index);
        return NameWords.TITLES.contains(token.plain()) && token.plain().length() > 1;
    }

    static boolean isCue(NameToken token) {
        return NameWords.TITLES.contains(token.plain())
                || NameWords.INTRODUCTIONS.contains(token.plain())
                || NameWords.ROLES.contains(stem(token.plain()))
                || NameWords.SIGN_OFFS.contains(token.plain());
    }

    private static String stem(String word) {
        return word.length() > 5 && word.endsWith("nya")
                ? word.substring(0, word.length() - 3)
                : word;
    }

    /// Whether only a word for oneself stands before: "Saya Muslimat" may be a group.
    boolean isBareSelf(int first) {
        return isSelf(tokens.get(first - 1)) || "kami".equals(tokens.get(first - 1).plain());
    }

    private static boolean isSelf(NameToken token) {
        return "saya".equals(token.plain())
                || "aku".equals(token.plain())
                || "sy".equals(token.plain());
    }
}
