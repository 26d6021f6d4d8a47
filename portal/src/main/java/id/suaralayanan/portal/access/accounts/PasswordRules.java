package id.suaralayanan.portal.access.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/// Which passwords are taken: long ones that are on no list of stolen passwords and are not made of
/// the account's own words. No mix of kinds of characters is asked for, as NIST SP 800-63B advises.
///
/// The lists are part of the program: no password is ever looked up elsewhere.
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /// Beyond this length no list holds a password, and judging takes long.
    private static final int JUDGED = 30;

    private static final double BITS = 40;

    private PasswordRules() {}

    /// What is wrong, as the end of the key `invitation.fault.<…>`; empty for a good password.
    /// Takes some milliseconds of a processor: not for the event loop.
    static Optional<String> fault(String password, String username, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("short");
        }
        if (length > LONGEST) {
            return Optional.of("long");
        }
        return length <= JUDGED && isGuessable(password, username, name)
                ? Optional.of("known")
                : Optional.empty();
    }

    private static boolean isGuessable(String password, String username, String name) {
        var own = new DictionaryBuilder().setDictionaryName("own").setExclusion(true);
        Stream.concat(Stream.of(username, "suara", "layanan"), Stream.of(name.split("\\s+")))
                .filter(word -> word.length() > 2)
                .forEach(word -> own.addWord(word.toLowerCase(Locale.ROOT), 0));
        List<Dictionary> dictionaries = ConfigurationBuilder.getDefaultDictionaries();
        dictionaries.add(own.createDictionary());
        var judge =
                new Nbvcxz(
                        new ConfigurationBuilder()
                                .setMinimumEntropy(BITS)
                                .setDictionaries(dictionaries)
                                .setLocale(Locale.ENGLISH)
                                .createConfiguration());
        return !judge.estimate(password).isMinimumEntropyMet();
    }
}
