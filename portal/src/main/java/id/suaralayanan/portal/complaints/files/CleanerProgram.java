package id.suaralayanan.portal.complaints.files;

import java.io.IOException;

/// The process that draws one file anew: the file on standard input, the clean one on standard
/// output. It holds no key, no address of a database and nothing of another citizen.
///
/// Exit status 0, or [#status] of the flaw.
public final class CleanerProgram {
    private static final int FLAWS = 10;

    private CleanerProgram() {}

    public static void main(String[] arguments) throws IOException {
        int status = run();
        System.out.flush();
        System.exit(status);
    }

    private static int run() throws IOException {
        try {
            byte[] clean = Cleaner.clean(System.in.readNBytes(CleanFile.MOST_BYTES));
            System.out.write(clean);
            return 0;
        } catch (UncleanableFileException unfit) {
            return status(unfit.flaw());
        } catch (IOException | RuntimeException _) {
            return status(Flaw.UNREADABLE);
        }
    }

    static int status(Flaw flaw) {
        return FLAWS + flaw.ordinal();
    }
}
