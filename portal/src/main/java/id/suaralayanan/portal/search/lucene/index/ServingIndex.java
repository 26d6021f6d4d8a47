package id.suaralayanan.portal.search.lucene.index;

import id.suaralayanan.portal.search.IndexCondition;
import id.suaralayanan.portal.search.IndexCondition.Phase;
import id.suaralayanan.portal.search.LogPosition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which index answers, and which one will.
///
/// @param index answers, if there is one
/// @param trouble why it has to be built anew
/// @param building will take its place
record ServingIndex(
        @Nullable LuceneIndex index, Optional<String> trouble, @Nullable IndexBuilding building) {
    static ServingIndex none() {
        return new ServingIndex(null, Optional.of("there is no index"), null);
    }

    static ServingIndex of(LuceneIndex index) {
        return new ServingIndex(
                index,
                index.position().isPresent()
                        ? Optional.empty()
                        : Optional.of("words are no longer what they were"),
                null);
    }

    boolean isSound() {
        return index != null && trouble.isEmpty();
    }

    ServingIndex lost(String why) {
        return new ServingIndex(index, Optional.of(why), building);
    }

    ServingIndex beside(IndexBuilding begun) {
        return new ServingIndex(index, trouble, begun);
    }

    ServingIndex without(IndexBuilding abandoned, String why) {
        return building == abandoned ? new ServingIndex(index, Optional.of(why), null) : this;
    }

    /// Of the new one, while one is built.
    Optional<LogPosition> position() {
        if (building != null) {
            return Optional.of(building.position());
        }
        return index != null && isSound() ? index.position() : Optional.empty();
    }

    IndexCondition condition() {
        return new IndexCondition(
                phase(),
                index == null ? 0 : index.documents(),
                building == null ? 0 : building.read(),
                index != null && (building == null ? isSound() : building.oldFollows()),
                position(),
                trouble);
    }

    private Phase phase() {
        return building != null ? Phase.BUILDING : isSound() ? Phase.SERVING : Phase.LOST;
    }
}
