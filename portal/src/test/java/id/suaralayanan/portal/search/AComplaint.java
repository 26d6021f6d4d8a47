package id.suaralayanan.portal.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// A complaint for tests, told in few words.
public final class AComplaint {
    private static final ZoneId BALIKPAPAN = ZoneId.of("Asia/Makassar");
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final long id;
    private final String text;
    private String unit = "64.71-DISDUKCAPIL";
    private String region = "64.71";
    private String kind = "COMPLAINT";
    private Optional<String> category = Optional.empty();
    private String status = "RECEIVED";
    private Instant receivedAt = Instant.parse("2026-11-10T02:00:00Z");
    private boolean secret;
    private String context = "";
    private Optional<String> released = Optional.empty();
    private Optional<String> replies = Optional.empty();
    private Optional<String> releasedReply = Optional.empty();

    private AComplaint(long id, String text) {
        this.id = id;
        this.text = text;
    }

    public static AComplaint saying(long id, String text) {
        return new AComplaint(id, text);
    }

    public AComplaint about(String unit, String region) {
        this.unit = unit;
        this.region = region;
        return this;
    }

    public AComplaint kind(String kind) {
        this.kind = kind;
        return this;
    }

    public AComplaint category(String category) {
        this.category = Optional.of(category);
        return this;
    }

    public AComplaint status(String status) {
        this.status = status;
        return this;
    }

    public AComplaint at(String instant) {
        this.receivedAt = Instant.parse(instant);
        return this;
    }

    /// Names of the unit, its type and its region.
    public AComplaint in(String context) {
        this.context = context;
        return this;
    }

    public AComplaint secret() {
        this.secret = true;
        return this;
    }

    public AComplaint released(String text) {
        this.released = Optional.of(text);
        return this;
    }

    /// What the unit wrote to the citizen.
    public AComplaint answered(String text) {
        this.replies = Optional.of(text);
        return this;
    }

    /// What the unit answers to everybody.
    public AComplaint answeredInPublic(String text) {
        this.releasedReply = Optional.of(text);
        return this;
    }

    public ComplaintText text() {
        return new ComplaintText(
                id,
                ticket(id),
                unit,
                region,
                kind,
                category,
                status,
                receivedAt,
                LocalDate.ofInstant(receivedAt, BALIKPAPAN),
                secret,
                context,
                text,
                released,
                replies,
                releasedReply);
    }

    public static String ticket(long id) {
        var letters = new StringBuilder();
        long rest = id;
        for (int i = 0; i < 8; i++) {
            letters.insert(0, LETTERS.charAt((int) (rest % LETTERS.length())));
            rest /= LETTERS.length();
        }
        return "ADU-" + letters.substring(0, 4) + "-" + letters.substring(4);
    }

    public static long id(String ticket) {
        long id = 0;
        for (char letter : ticket.substring(4).replace("-", "").toCharArray()) {
            id = id * LETTERS.length() + LETTERS.indexOf(letter);
        }
        return id;
    }
}
