package id.suaralayanan.analytics.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CheckpointTest {
    private static final LogKey KEY = LogKey.of(LogKey.fresh());
    private static final Checkpoint HEAD =
            new Checkpoint(
                    "nilai.go.id/rilis",
                    new MerkleProofs.Head(1, MerkleTree.of(List.of(new byte[] {7})).root()));

    @Test
    void aSignedHeadReadsBackWithTheKeyThatSignedItAlone() {
        String note = HEAD.signed(KEY);

        assertThat(note).startsWith("nilai.go.id/rilis\n1\n").contains("\n\n— nilai.go.id/rilis ");
        assertThat(Checkpoint.read(note, KEY.publicKey())).contains(HEAD);
        assertThat(Checkpoint.read(note, LogKey.of(LogKey.fresh()).publicKey())).isEmpty();
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String note = HEAD.signed(KEY);
        for (int i = 0; i < note.length(); i++) {
            char other = note.charAt(i) == '2' ? '3' : '2';
            String changed = note.substring(0, i) + other + note.substring(i + 1);

            assertThat(Checkpoint.read(changed, KEY.publicKey())).as("at %d", i).isEmpty();
        }
    }

    @Test
    void aPublicKeyReadsBackFromItsText() {
        LogPublicKey read = LogPublicKey.of(KEY.publicKey().text());

        assertThat(read.fingerprint()).isEqualTo(KEY.publicKey().fingerprint());
    }

    @Test
    void halvesOfTwoKeysAreNoKey() {
        byte[] mixed = LogKey.fresh();
        System.arraycopy(LogKey.fresh(), 48, mixed, 48, mixed.length - 48);

        assertThatThrownBy(() -> LogKey.of(mixed)).hasMessageContaining("do not belong");
        assertThatThrownBy(() -> LogKey.of(new byte[5])).hasMessageContaining("5 bytes");
    }
}
