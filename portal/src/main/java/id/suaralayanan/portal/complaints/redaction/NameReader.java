package id.suaralayanan.portal.complaints.redaction;

import id.suaralayanan.portal.complaints.redaction.NameCues.Cue;
import java.util.List;

/// Which words of a text belong together as the name of a person.
record NameReader(List<NameToken> tokens, NameCues cues) {
    static final int LONGEST = 5;

    /// The index behind the words of a name that begins here; 0 for none.
    int endOfWords(int first) {
        int end = first;
        while (end < tokens.size() && end - first < LONGEST && isPart(first, end)) {
            end++;
        }
        while (end > first && isWithoutMeaning(tokens.get(end - 1))) {
            end--;
        }
        return end == first || onlyTitles(first, end) ? 0 : end;
    }

    private boolean isPart(int first, int index) {
        NameToken token = tokens.get(index);
        if (index > first && (token.opens() || !joins(index))) {
            return false;
        }
        if (isNoble(token) || index > first && token.isInitial()) {
            return true;
        }
        if (!token.isCapitalised()) {
            return isSmallName(first, index);
        }
        return token.isInitial() ? isBeforeName(index) : isCapitalisedName(first, index);
    }

    /// An initial in front: "M. Yusuf".
    private boolean isBeforeName(int index) {
        return index + 1 < tokens.size()
                && tokens.get(index + 1).gap().startsWith(".")
                && tokens.get(index + 1).looksLikeName();
    }

    private boolean isCapitalisedName(int first, int index) {
        NameToken token = tokens.get(index);
        boolean known = NameWords.isName(token.plain());
        boolean joinedByTitle = index == first && cues.cue(first) == Cue.TITLE || index > first;
        return (known
                        || token.looksLikeName()
                                && NameWords.mayBeName(token.plain())
                                && !NameCues.isCue(token))
                && (!token.isAcronym() || token.shouted() || known)
                && (joinedByTitle || known || !token.shouted() || cues.cue(first) != Cue.NONE);
    }

    /// Names in small letters count behind a title or a word of naming only.
    private boolean isSmallName(int first, int index) {
        String plain = tokens.get(index).plain();
        if (index > first && ("bin".equals(plain) || "binti".equals(plain) || "br".equals(plain))) {
            return true;
        }
        Cue cue = cues.cue(first);
        if (cue == Cue.ROLE) {
            return isSmallSelf(first) && index <= first + 1;
        }
        boolean called = cue == Cue.TITLE || cue == Cue.INTRODUCTION;
        return called
                && NameWords.isName(plain)
                && !NameWords.NOT_NAMES.contains(plain)
                && (index > first
                        ? !tokens.get(first).isCapitalised() || NameWords.isNameOnly(plain)
                        : cue == Cue.TITLE || NameWords.isNameOnly(plain));
    }

    /// "saya joko susilo": two names that are nothing else, behind a word for oneself.
    private boolean isSmallSelf(int first) {
        return !tokens.get(first).isCapitalised()
                && first + 1 < tokens.size()
                && joins(first + 1)
                && NameWords.isName(tokens.get(first + 1).plain())
                && NameWords.isNameOnly(tokens.get(first).plain());
    }

    private boolean joins(int index) {
        String gap = tokens.get(index).gap();
        return gap.isBlank() && !gap.contains("\n")
                || gap.startsWith(".")
                        && gap.substring(1).isBlank()
                        && (isNoble(tokens.get(index - 1)) || tokens.get(index - 1).isInitial());
    }

    static boolean isNoble(NameToken token) {
        return token.isCapitalised() && NameWords.NOBLE.contains(token.plain());
    }

    private static boolean isWithoutMeaning(NameToken token) {
        return !token.isCapitalised()
                && ("bin".equals(token.plain())
                        || "binti".equals(token.plain())
                        || "br".equals(token.plain()));
    }

    private boolean onlyTitles(int first, int end) {
        return tokens.subList(first, end).stream()
                .allMatch(token ->
                        isNoble(token) && !NameWords.isName(token.plain()) || token.isInitial());
    }
}
