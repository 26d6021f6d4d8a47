package id.suaralayanan.portal.complaints.redaction;

import java.util.List;

/// What stands around words that may be a name.
record NameSurroundings(String text, List<NameToken> tokens) {
    boolean isSetOff(int end) {
        String after = following(end);
        return after.startsWith(",") || after.startsWith(" (") || after.startsWith(")");
    }

    boolean isSignedOff(int first) {
        for (int i = first - 1; i >= Math.max(0, first - 3); i--) {
            if (NameWords.SIGN_OFFS.contains(tokens.get(i).plain())) {
                return tokens.get(first).gap().indexOf('?') < 0;
            }
        }
        return false;
    }

    /// Whether a telephone or identity number, or the word for one, follows.
    boolean beforeContact(int end) {
        String after = following(end);
        return after.matches("(?s)[ ,:;()/-]{0,4}" + PersonalNumbers.FOUND + ".*")
                || after.matches(
                        "(?is),?[ ]?[(]?(?:hp|no[.]?[ ]?hp|telp?|telepon|wa|nik|surel|email|e-mail)\\b.*");
    }

    private String following(int end) {
        int from = tokens.get(end - 1).end();
        return text.substring(from, Math.min(text.length(), from + 20));
    }

    boolean afterPreposition(int first) {
        return after(first, "di") || after(first, "ke");
    }

    boolean after(int first, String word) {
        return !tokens.get(first).opens() && tokens.get(first - 1).plain().equals(word);
    }

    boolean isPlaceCue(int index) {
        NameToken token = tokens.get(index);
        return NameWords.PLACE_CUES.contains(token.plain())
                && (token.isCapitalised() || !NameCues.isCue(token));
    }

    /// The index behind the capitalised words that name a place.
    int endOfPlace(int first) {
        int end = first;
        while (end < tokens.size()
                && end - first < NameReader.LONGEST
                && !tokens.get(end).opens()
                && tokens.get(end).isCapitalised()
                && tokens.get(end).gap().replace(".", "").isBlank()) {
            end++;
        }
        return end == first ? 0 : end;
    }
}
