package id.suaralayanan.portal.feedback;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who answered (*profil responden*), as far as the citizen chose to say. Never a name, never a
/// NIK.
public record Respondent(
        @Nullable Sex sex,
        @Nullable Integer age,
        @Nullable Education education,
        @Nullable Occupation occupation,
        @Nullable Boolean disability) {
    public static final int YOUNGEST = 5;
    public static final int OLDEST = 120;

    /// Nothing said.
    public static final Respondent UNKNOWN = new Respondent(null, null, null, null, null);

    public Respondent {
        if (age != null && !isAge(age)) {
            throw new IllegalArgumentException("age " + age + " is not in 5..120");
        }
    }

    public static boolean isAge(int years) {
        return years >= YOUNGEST && years <= OLDEST;
    }

    /// Something with a code of its own in files, interfaces and the database.
    public sealed interface Coded {
        String name();

        default String code() {
            return name().replace('_', '-');
        }

        /// The choice with this code, or null.
        static <C extends Coded> @Nullable C of(C[] choices, String code) {
            for (C choice : choices) {
                if (choice.code().equals(code)) {
                    return choice;
                }
            }
            return null;
        }

        /// The codes as a sentence lists them.
        static String list(Coded[] choices) {
            return Arrays.stream(choices).map(Coded::code).collect(Collectors.joining(", "));
        }
    }

    public enum Sex implements Coded {
        F,
        M
    }

    /// The highest level finished.
    public enum Education implements Coded {
        SD,
        SMP,
        SMA,
        D1_D4,
        S1,
        S2
    }

    public enum Occupation implements Coded {
        PNS,
        TNI_POLRI,
        SWASTA,
        WIRAUSAHA,
        PELAJAR,
        PETANI,
        LAINNYA
    }
}
