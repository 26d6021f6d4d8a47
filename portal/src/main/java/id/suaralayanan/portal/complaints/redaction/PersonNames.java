package id.suaralayanan.portal.complaints.redaction;

import id.suaralayanan.portal.complaints.redaction.NameCues.Cue;
import java.util.ArrayList;
import java.util.List;

/// Finds names of persons: after a title (Pak, Bu, Daeng …), a word of naming (bernama, a.n.), a
/// word that says who somebody is (bidan, pemohon, tetangga saya), at the end of a letter, before a
/// telephone or identity number, and frequent names wherever they stand.
///
/// A name never goes on across the end of a sentence. A word behind a title that no list knows, and
/// a capitalised word inside a sentence, are doubtful.
final class PersonNames {
    /// Passages of names, in the order of the text.
    record Found(List<Passage> masked, List<Passage> doubtful) {}

    private final List<NameToken> tokens;
    private final NameCues cues;
    private final NameReader reader;
    private final NameSurroundings around;
    private final List<Passage> masked = new ArrayList<>();
    private final List<Passage> doubtful = new ArrayList<>();
    private boolean naming;

    private PersonNames(String text) {
        this.tokens = NameToken.of(text);
        this.cues = new NameCues(tokens);
        this.reader = new NameReader(tokens, cues);
        this.around = new NameSurroundings(text, tokens);
    }

    static Found find(String text) {
        var names = new PersonNames(text);
        names.read();
        return new Found(names.masked, names.doubtful);
    }

    private void read() {
        for (int i = 0; i < tokens.size(); ) {
            NameToken token = tokens.get(i);
            naming = !token.opens() && naming || NameWords.INTRODUCTIONS.contains(token.plain());
            int end = around.isPlaceCue(i) ? around.endOfPlace(i + 1) : endOfNameAt(i);
            i = Math.max(i + 1, end);
        }
    }

    /// Masks a name that begins at a word, if one does.
    ///
    /// @return the index behind the name; 0 for none
    private int endOfNameAt(int first) {
        int end = reader.endOfWords(first);
        if (end == 0) {
            return doubt(first);
        }
        if (isCertain(first, end)) {
            masked.add(
                    new Passage(
                            PersonalData.NAME,
                            tokens.get(first).start(),
                            tokens.get(end - 1).end()));
            return end;
        }
        if (!tokens.get(first).shouted() && (!tokens.get(first).opens() || end - first > 1)) {
            doubtful.add(
                    new Passage(
                            PersonalData.NAME,
                            tokens.get(first).start(),
                            tokens.get(end - 1).end()));
            return end;
        }
        return 0;
    }

    /// A small word behind a title that is no everyday word.
    private int doubt(int index) {
        NameToken token = tokens.get(index);
        boolean unknown =
                token.plain().length() > 3
                        && NameWords.mayBeName(token.plain())
                        && !NameCues.isCue(token);
        if (unknown
                && index > 0
                && !token.isCapitalised()
                && cues.isTitle(index - 1)
                && cues.continues(index)
                && token.gap().isBlank()) {
            doubtful.add(new Passage(PersonalData.NAME, token.start(), token.end()));
        }
        return 0;
    }

    private boolean isCertain(int first, int end) {
        Cue cue = cues.cue(first);
        if (tokens.get(first).shouted()) {
            return cue == Cue.TITLE
                    || cue == Cue.INTRODUCTION
                    || cue == Cue.ROLE && hasKnown(first, end)
                    || end - first > 1 && allKnown(first, end);
        }
        return switch (cue) {
            case TITLE, INTRODUCTION -> true;
            case ROLE ->
                    hasKnown(first, end)
                            || length(first, end) > 1
                            || around.isSetOff(end)
                            || !cues.isBareSelf(first);
            case NONE -> isCertainAlone(first, end);
        };
    }

    private boolean isCertainAlone(int first, int end) {
        if (around.afterPreposition(first)) {
            return false;
        }
        if (around.isSignedOff(first)
                || around.beforeContact(end)
                        && (!tokens.get(first).opens() || length(first, end) > 1)) {
            return true;
        }
        boolean known = hasKnown(first, end);
        boolean whole =
                tokens.get(first).opens()
                        && (end == tokens.size()
                                || tokens.get(end).opens()
                                || around.beforeContact(end));
        boolean inNaming = naming && !tokens.get(first).opens() && !around.after(first, "dari");
        return known && (whole || length(first, end) > 1 || hasUnmistakable(first, end))
                || inNaming;
    }

    private int length(int first, int end) {
        return (int)
                tokens.subList(first, end).stream().filter(token -> !token.isInitial()).count();
    }

    private boolean hasKnown(int first, int end) {
        return tokens.subList(first, end).stream()
                .anyMatch(token -> NameWords.isName(token.plain()) || NameReader.isNoble(token));
    }

    private boolean allKnown(int first, int end) {
        return tokens.subList(first, end).stream()
                .allMatch(token -> NameWords.isName(token.plain()));
    }

    private boolean hasUnmistakable(int first, int end) {
        return tokens.subList(first, end).stream()
                .anyMatch(token -> NameWords.isNameOnly(token.plain()));
    }
}
