package id.suaralayanan.portal.web;

import java.util.List;

/// Texts that look like nothing, each made of one kind of character.
public final class Invisible {
    public static final List<String> CHARACTERS =
            List.of(
                    "\u00A0",
                    "\u00AD",
                    "\u034F",
                    "\u061C",
                    "\u115F",
                    "\u1160",
                    "\u1680",
                    "\u17B4",
                    "\u17B5",
                    "\u180B",
                    "\u180E",
                    "\u2000",
                    "\u2003",
                    "\u200B",
                    "\u200C",
                    "\u200D",
                    "\u200E",
                    "\u2028",
                    "\u2029",
                    "\u202E",
                    "\u202F",
                    "\u205F",
                    "\u2060",
                    "\u2061",
                    "\u2062",
                    "\u2063",
                    "\u2064",
                    "\u2800",
                    "\u3000",
                    "\u3164",
                    "\uFE00",
                    "\uFE0F",
                    "\uFEFF",
                    "\uFFA0",
                    "\uFFFC",
                    "\uDB40\uDC41",
                    "\uDB40\uDD00");

    /// All of them in one text.
    public static final String TEXT = String.join("", CHARACTERS);

    private Invisible() {}
}
