package id.suaralayanan.portal.complaints.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    private static final UUID SUBMISSION = UUID.fromString("0f1e2d3c-4b5a-4678-8899-aabbccddeeff");

    @TempDir Path folder;

    @Test
    void derivesTheSameTicketAndReceiptAfterARestart() {
        var first = CaseKeys.in(folder);
        var second = CaseKeys.in(folder);

        assertThat(second.ticket(SUBMISSION, 0)).isEqualTo(first.ticket(SUBMISSION, 0));
        assertThat(second.ticket(SUBMISSION, 1)).isNotEqualTo(first.ticket(SUBMISSION, 0));
        assertThat(second.receipt(SUBMISSION)).isEqualTo(first.receipt(SUBMISSION));
        assertThat(second.stored(SUBMISSION)).isEqualTo(first.stored(SUBMISSION));
        assertThat(first.stored(SUBMISSION)).isNotEqualTo(SUBMISSION);
        assertThat(first.stored(SUBMISSION).version()).isEqualTo(8);
        assertThat(first.stored(SUBMISSION).variant()).isEqualTo(2);
    }

    @Test
    void isAnotherPortalsSecretWithAnotherKey() {
        var ours = CaseKeys.in(folder.resolve("ours"));
        var theirs = CaseKeys.in(folder.resolve("theirs"));

        assertThat(ours.receipt(SUBMISSION)).isNotEqualTo(theirs.receipt(SUBMISSION));
    }

    /// Receipts that were handed out open their cases for ever.
    @Test
    void derivesWhatEarlierVersionsDerived() throws IOException {
        Files.writeString(folder.resolve("receipt.key"), "00".repeat(31) + "01\n");
        var keys = CaseKeys.in(folder);

        assertThat(keys.hash(CaseReceipt.read("0123456789ABCDEFGHJKMNPQ").orElseThrow()))
                .asHexString()
                .isEqualToIgnoringCase(
                        "3ec31db55053de5ddba363ab08519a5b7cf91675d3d1074c291934612c4640ea");
    }

    @Test
    void keepsItsKeysForTheOwnerAlone() throws IOException, GeneralSecurityException {
        CaseKeys.in(folder);
        var seal = ContactSeal.in(folder);
        seal.privateKey(folder);

        var rights = PosixFilePermissions.fromString("rw-------");
        assertThat(Files.getPosixFilePermissions(folder.resolve("receipt.key"))).isEqualTo(rights);
        assertThat(
                        Files.getPosixFilePermissions(
                                folder.resolve("custodian").resolve(seal.keyId() + ".key")))
                .isEqualTo(rights);
    }

    @Test
    void opensASealOnlyWithTheCustodiansKeyAndForItsOwnCase() throws GeneralSecurityException {
        var seal = ContactSeal.in(folder);
        byte[] sealed = seal.seal("Siti Canary, 0812-0000-1111", "ADU-2222-3333");
        byte[] again = seal.seal("Siti Canary, 0812-0000-1111", "ADU-2222-3333");
        var key = seal.privateKey(folder);
        var stranger = ContactSeal.in(folder.resolve("x")).privateKey(folder.resolve("x"));

        assertThat(ContactSeal.open(sealed, "ADU-2222-3333", key))
                .isEqualTo("Siti Canary, 0812-0000-1111");
        assertThat(sealed).isNotEqualTo(again);
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Canary");
        assertThatThrownBy(() -> ContactSeal.open(sealed, "ADU-2222-3334", key))
                .isInstanceOf(AEADBadTagException.class);
        assertThatThrownBy(() -> ContactSeal.open(sealed, "ADU-2222-3333", stranger))
                .isInstanceOf(AEADBadTagException.class);
    }

    @Test
    void writesAReceiptAsCrockfordDoes() {
        byte[] random = HexFormat.of().parseHex("00443214C74254B635CF84653A56D7");
        byte[] ones = HexFormat.of().parseHex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFF");

        assertThat(CaseReceipt.of(random).letters()).isEqualTo("0123456789ABCDEFGHJKMNPQ");
        assertThat(CaseReceipt.of(ones).letters()).isEqualTo("ZZZZZZZZZZZZZZZZZZZZZZZZ");
        assertThat(CaseReceipt.of(random).grouped()).isEqualTo("0123-4567-89AB-CDEF-GHJK-MNPQ");
    }

    @Test
    void readsWhatPeopleType() {
        var receipt = new CaseReceipt("0123456789ABCDEFGHJKMNPQ");

        assertThat(CaseReceipt.read(" oi23 4567-89ab cdef-ghjk-mnpq\n")).contains(receipt);
        assertThat(CaseReceipt.read("oL23456789abcdefghjkmnpq")).contains(receipt);
        assertThat(CaseReceipt.read("0123456789ABCDEFGHJKMNP")).isEmpty();
        assertThat(CaseReceipt.read("0123456789ABCDEFGHJKMNPU")).isEmpty();
        assertThat(receipt.toString()).doesNotContain("0123");
        assertThat(Ticket.read("adu 4kx9 77pm")).contains(new Ticket("ADU-4KX9-77PM"));
        assertThat(Ticket.read("ADU-4KX9-77P0")).isEmpty();
        assertThat(Ticket.read("' OR 1=1 --")).isEmpty();
    }

    @Test
    void drawsTicketsFarApart() {
        var keys = CaseKeys.in(folder);
        var tickets = new HashSet<Ticket>();
        var letters = new HashSet<Integer>();
        for (int i = 0; i < 2_000; i++) {
            var ticket = keys.ticket(new UUID(7, i), 0);
            tickets.add(ticket);
            ticket.text().substring(4).chars().forEach(letters::add);
        }

        assertThat(tickets).hasSize(2_000);
        assertThat(letters).hasSize(Ticket.LETTERS.length() + 1);
    }
}
