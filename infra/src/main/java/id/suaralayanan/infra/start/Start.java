package id.suaralayanan.infra.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;

/// Where the jars of the product begin: says in one sentence that they need another Java, instead
/// of the stack trace that an older one prints.
///
/// Compiled for Java 17, as is the loader of the jars, and free of anything newer. What is started
/// stands in the first `META-INF/suara-layanan-main` of the class path.
public final class Start {
    static final int NEEDED = 25;
    private static final String MAIN = "META-INF/suara-layanan-main";

    private Start() {}

    public static void main(String[] arguments) throws Throwable {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.println(refusal(found, System.getProperty("java.home")));
            System.exit(1);
        }
        try {
            Class.forName(mainClass())
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    static String refusal(int found, String home) {
        return "Suara Layanan needs Java "
                + NEEDED
                + " or newer, and this is Java "
                + found
                + " ("
                + home
                + "). Install one, for example: apt install temurin-25-jdk; infra/bin/suara finds it by itself.";
    }

    private static String mainClass() throws IOException {
        try (InputStream named = Start.class.getClassLoader().getResourceAsStream(MAIN)) {
            if (named == null) {
                throw new IOException(MAIN + " is missing in this jar");
            }
            return new BufferedReader(new InputStreamReader(named, StandardCharsets.UTF_8))
                    .readLine()
                    .strip();
        }
    }
}
