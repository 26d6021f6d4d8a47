package id.suaralayanan.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.access.StaffMenu.Group;
import id.suaralayanan.portal.access.StaffMenu.Item;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StaffMenuTest {
    private static final int MOST = 7;

    /// More than seven lines are read one by one instead of at a glance.
    @ParameterizedTest
    @EnumSource
    void noGroupHasMoreThanSevenPagesAndNoPageStandsTwice(Role role) {
        var post =
                role.isOfUnit() ? new Officer.Post(1, "64-UJI", "Kantor", "Asia/Makassar") : null;

        var oversight =
                role.oversees() ? new Oversight(Oversight.Kind.REGION, "64", "Kaltim") : null;

        List<Group> groups =
                new StaffMenu().of(new Officer(1, "uji", "Uji", role, post, oversight), null);

        assertThat(groups).hasSizeGreaterThan(1).allMatch(group -> group.items().size() <= MOST);
        assertThat(groups.stream().flatMap(group -> group.items().stream()).map(Item::address))
                .doesNotHaveDuplicates();
        assertThat(groups).extracting(Group::key).doesNotHaveDuplicates();
    }
}
