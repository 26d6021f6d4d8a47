package id.suaralayanan.analytics.sheets;

import static id.suaralayanan.analytics.sheets.Guess.Confidence.DOUBTFUL;
import static id.suaralayanan.analytics.sheets.Guess.Confidence.LIKELY;
import static id.suaralayanan.analytics.sheets.Guess.Confidence.SURE;

import id.suaralayanan.analytics.sheets.Guess.Confidence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the headings of a table mean, in the words of our files, of offices and of LimeSurvey.
public final class Headings {
    private static final int LONGEST = 300;
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ELEMENT = Pattern.compile("(?:u|unsur) ?0?(\\d{1,2})");

    /// `Q1`, `Pertanyaan 1`, LimeSurvey's `G01Q01`, `SKM[1]`, `SKM[SQ001]`.
    private static final Pattern QUESTION =
            Pattern.compile(
                    "(?:p|q|soal|pertanyaan|question|g\\d{1,3}q|[\\p{L}\\p{N}]+ (?:sq ?)?) ?0{0,3}(\\d{1,2})");

    private static final Map<String, Meaning> WHOLE = new HashMap<>();

    /// Looked for in this order: U8 speaks of *saran* and U2 of *sistem*, too.
    private static final List<Map.Entry<Pattern, Meaning>> WORDS =
            List.of(
                    word("pengaduan|complaints?", Meaning.U8),
                    word("sarana|prasarana|fasilitas|facilities", Meaning.U9),
                    word("persyaratan|requirements?", Meaning.U1),
                    word("prosedur|mekanisme|procedures?", Meaning.U2),
                    word(
                            "kecepatan|waktu (?:penyelesaian|pelayanan|layanan)|ketepatan waktu",
                            Meaning.U3),
                    word("biaya|tarif|cost", Meaning.U4),
                    word("produk|spesifikasi|product", Meaning.U5),
                    word("kompetensi|kemampuan petugas|competence", Meaning.U6),
                    word("perilaku|kesopanan|keramahan|behaviou?r", Meaning.U7),
                    word("lahir|nik|alamat", Meaning.OTHER),
                    word("tanggal|tgl", Meaning.DATE),
                    word("kelamin", Meaning.SEX),
                    word("umur|usia", Meaning.AGE),
                    word("saran|kritik|komentar", Meaning.COMMENT),
                    word("pendidikan", Meaning.EDUCATION),
                    word("pekerjaan", Meaning.OCCUPATION),
                    word("(?:jumlah|jml|banyaknya) (?:responden|kuesioner)", Meaning.RESPONDENTS),
                    word("(?:nilai|hasil|indeks) (?:ikm|skm)|ikm|indeks kepuasan", Meaning.INDEX));

    static {
        know(Meaning.UNIT, "unit", "kode unit", "unit layanan", "unit pelayanan");
        know(Meaning.SERVICE, "service", "layanan", "kode layanan", "jenis layanan");
        know(Meaning.DATE, "date", "tanggal", "tgl", "tanggal survei", "tanggal pengisian");
        know(Meaning.DATE, "tanggal survey", "submitdate", "timestamp", "date submitted");
        know(Meaning.DATE, "waktu survei", "waktu pengisian");
        know(Meaning.U3, "waktu");
        know(Meaning.PERIOD, "period", "periode", "tahun", "semester", "triwulan", "bulan");
        know(Meaning.CHANNEL, "channel", "kanal", "saluran");
        know(Meaning.SEX, "sex", "jenis kelamin", "jk", "l p", "kelamin");
        know(Meaning.AGE, "age", "umur", "usia");
        know(Meaning.EDUCATION, "education", "pendidikan", "pendidikan terakhir");
        know(Meaning.OCCUPATION, "occupation", "pekerjaan", "pekerjaan utama");
        know(Meaning.DISABILITY, "disability", "disabilitas", "penyandang disabilitas");
        know(Meaning.COMMENT, "comment", "komentar", "saran", "saran dan masukan");
        know(Meaning.COMMENT, "kritik dan saran", "kritik saran", "masukan");
        know(Meaning.KEY, "key", "kunci");
        know(Meaning.RESPONDENTS, "respondents", "jumlah responden", "jml responden", "sampel");
        know(Meaning.INDEX, "ikm", "nilai ikm", "nilai skm", "skm", "indeks", "nilai indeks");
        know(Meaning.OTHER, "no", "nomor", "no urut", "no resp", "no responden", "responden");
        know(Meaning.OTHER, "respondent", "id", "lastpage", "startlanguage", "seed", "nama");
        know(Meaning.OTHER, "mutu", "kategori", "kinerja", "nrr tertimbang", "populasi");
    }

    private Headings() {}

    private static void know(Meaning meaning, String... headings) {
        List.of(headings).forEach(heading -> WHOLE.put(heading, meaning));
    }

    private static Map.Entry<Pattern, Meaning> word(String words, Meaning meaning) {
        return Map.entry(Pattern.compile("\\b(?:" + words + ")\\b"), meaning);
    }

    /// One for each heading; a meaning is given to the heading that says it most surely, and to the
    /// first of equals.
    public static List<Guess> guess(List<String> headings) {
        List<Guess> guesses = new ArrayList<>(headings.stream().map(Headings::guess).toList());
        for (Meaning meaning : EnumSet.complementOf(EnumSet.of(Meaning.OTHER))) {
            int best = -1;
            for (int i = 0; i < guesses.size(); i++) {
                Guess it = guesses.get(i);
                if (it.meaning() != meaning) {
                    continue;
                }
                if (best < 0
                        || it.weight() > guesses.get(best).weight()
                        || headings.get(i).strip().equalsIgnoreCase(meaning.column())) {
                    if (best >= 0) {
                        guesses.set(best, Guess.NONE);
                    }
                    best = i;
                } else {
                    guesses.set(i, Guess.NONE);
                }
            }
        }
        return List.copyOf(guesses);
    }

    /// The names by which rules ask for the columns: what a heading means, else the heading itself.
    public static List<String> names(List<String> headings) {
        List<Guess> guesses = guess(headings);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Meaning meaning = guesses.get(i).meaning();
            String heading = headings.get(i).strip();
            names.add(
                    meaning != Meaning.OTHER
                            ? meaning.column()
                            : heading.isEmpty() ? "#" + (i + 1) : heading);
        }
        return List.copyOf(names);
    }

    private static Guess guess(String heading) {
        String text = words(heading);
        Meaning whole = WHOLE.get(text);
        if (whole != null) {
            return new Guess(whole, SURE);
        }
        return numbered(ELEMENT, text, false)
                .or(() -> byWord(text))
                .or(() -> numbered(QUESTION, text, true))
                .orElse(Guess.NONE);
    }

    private static Optional<Guess> byWord(String text) {
        return WORDS.stream()
                .filter(word -> word.getKey().matcher(text).find())
                .findFirst()
                .map(word ->
                        word.getValue() == Meaning.OTHER
                                ? Guess.NONE
                                : new Guess(word.getValue(), LIKELY));
    }

    /// @param isQuestion the usual questionnaire asks facilities (U9) as question 8
    private static Optional<Guess> numbered(Pattern pattern, String text, boolean isQuestion) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        boolean swapped = isQuestion && (number == 8 || number == 9);
        Confidence confidence = swapped ? DOUBTFUL : isQuestion ? LIKELY : SURE;
        return Meaning.element(swapped ? 17 - number : number)
                .map(element -> new Guess(element, confidence));
    }

    /// Lower case, one blank between the words, nothing else.
    static String words(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return NOT_WORD.matcher(cut.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
