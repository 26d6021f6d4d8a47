package id.suaralayanan.portal.dashboard.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ProvinceTilesTest {
    private static final List<ProvinceTiles.Tile> TILES =
            IntStream.range(10, 100)
                    .mapToObj(Integer::toString)
                    .flatMap(code -> ProvinceTiles.of(code).stream())
                    .toList();

    @Test
    void eachOfThe38ProvincesHasATileOfItsOwn() {
        assertThat(ProvinceTiles.count()).isEqualTo(38);
        assertThat(TILES).hasSize(38);
        assertThat(TILES.stream().map(tile -> tile.column() + "/" + tile.row()))
                .doesNotHaveDuplicates();
        assertThat(TILES.stream().map(ProvinceTiles.Tile::label)).doesNotHaveDuplicates();
        assertThat(TILES).allMatch(tile -> tile.column() <= 16 && tile.row() <= 6);
    }
}
