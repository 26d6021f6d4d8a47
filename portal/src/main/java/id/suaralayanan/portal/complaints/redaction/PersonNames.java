package id.suaralayanan.portal.complaints.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds names of persons after a title (Pak, Bu, Sdr. …), "a.n.", "atas nama" or "bernama".
///
/// Capitalised words count as a name unless they are an office (Pak Lurah) or a common word; words
/// in small letters only when they are frequent Indonesian names.
final class PersonNames {
    private static final int LONGEST = 4;
    private static final Pattern AFTER_TITLE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?<title>(?:bapak|pak|ibu|bu|sdr|sdri|saudara|saudari|tn"
                            + "|ny|nn|mas|mbak|mba|kak|bang|haji|hj|ustaz|ustadz|dr|drg|drs|a\\.?n|a/n"
                            + "|atas\\h+nama|bernama|nama\\h+saya|nama)\\b\\.?\\h*[:=]?\\h*)"
                            + "(?<words>\\p{L}[\\p{L}'’-]*\\.?(?:\\h+\\p{L}[\\p{L}'’-]*){0,3})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WORD = Pattern.compile("[^\\h]+");
    private static final Set<String> TITLES =
            words("bapak pak ibu bu sdr sdri saudara saudari mas mbak kak bang haji hj h dr drs");
    private static final Set<String> NO_NAMES =
            words(
                    """
                    rt rw lurah camat kepala ketua sekretaris bendahara bupati wali walikota gubernur \
                    menteri presiden polisi petugas satpam guru dokter bidan perawat dinas desa kades \
                    kadis kadus direktur hakim jaksa notaris pegawai staf operator loket kasir sopir \
                    rektor dosen kapolsek kapolres danramil babinsa kelurahan kecamatan bank pt cv \
                    di ke dari yang dan atau dengan untuk pada dalam tidak belum sudah akan saya kami \
                    kita anda dia mereka ini itu ada adalah agar karena tetapi tapi juga minta meminta \
                    mohon tolong harap terima kasih selamat apakah kenapa mengapa bagaimana kapan siapa \
                    jangan bisa mau ingin harus bilang berkata mengatakan ktp kk akta sim stnk npwp nik \
                    sebagai salah keluarga jalan tersebut lengkap ayah anak orang usaha\
                    """);
    private static final Set<String> FREQUENT =
            words(
                    """
                    adi aditya agung agus ahmad aisyah aji akbar ali amin aminah andi andri ani anita \
                    anton ari arif aris arya asep astuti ayu bagus bambang bayu budi cahya candra \
                    citra dadang dani darma dedi deni desi dewi dian diana didik dimas dina dwi eka \
                    eko endang erna fajar farida fatimah febri fitri fitria galih gunawan hadi halim \
                    hamzah handoko hariyanto hasan hendra heri herman hidayat husein iman indah indra \
                    intan irfan irwan iwan jaya joko kartika kartini kurnia kurniawan lestari lina \
                    lukman made maria maulana mega muhammad mulyadi mulyono nanda nasution ningsih \
                    nova novi nugroho nur nurul permana pertiwi prasetyo pratama purnama purwanto \
                    puspita putra putri putu rahayu rahma rahman rahmat ratna reni reza rian rina \
                    rini riski rizal rizki rizky rosita rudi rusdi sari setiawan sigit santoso simanjuntak \
                    siregar siti slamet sri sugeng suharto sukarno sulastri sunarto supardi suparman \
                    supriyadi surya susanti susanto susilo suryadi sutrisno syahputra taufik teguh \
                    tono tri tuti udin umar utami utomo wahyu wahyudi wati wawan wayan wibowo widodo \
                    wijaya wulan yanti yoga yudi yuliana yulianti yusuf zainal\
                    """);

    private PersonNames() {}

    static String redacted(String text) {
        return AFTER_TITLE.matcher(text).replaceAll(PersonNames::replacement);
    }

    private static String replacement(MatchResult found) {
        String words = found.group("words");
        int end = endOfName(words);
        return Matcher.quoteReplacement(
                end == 0 ? found.group() : found.group("title") + "[NAMA]" + words.substring(end));
    }

    /// Where the name ends in the words; 0 when they do not begin with one.
    private static int endOfName(String words) {
        Matcher word = WORD.matcher(words);
        int end = 0;
        for (int i = 0; i < LONGEST && word.find() && isName(word.group(), end == 0); i++) {
            end = word.end();
        }
        return end;
    }

    private static boolean isName(String word, boolean first) {
        var plain = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        if (NO_NAMES.contains(plain)) {
            return false;
        }
        return FREQUENT.contains(plain)
                || first && TITLES.contains(plain) && plain.length() > 1
                || Character.isUpperCase(word.codePointAt(0));
    }

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
