package id.suaralayanan.portal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.SourceTree.Method;
import id.suaralayanan.portal.SourceTree.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Holds the measures of the house that decay when nobody measures them. The caps are what has been
/// reached; they go down only.
final class SourceRulesTest {
    private static final int TYPES_OF_A_PACKAGE = 15;
    private static final int LINES_OF_A_TYPE = 250;
    private static final int LINES_OF_A_METHOD = 25;

    /// Methods above [#LINES_OF_A_METHOD] lines; most hold one SQL statement as a text block.
    private static final int LONG_METHODS = 1;

    /// Packages above [#TYPES_OF_A_PACKAGE] types.
    private static final int LARGE_PACKAGES = 0;

    private static final SourceTree HOUSE = SourceTree.ofTheHouse();

    @Test
    void noPackageHoldsMoreTypesThanOneCanKeepInMind() {
        Map<String, Long> types =
                HOUSE.files().stream()
                        .collect(groupingBy(SourceFile::packageName, TreeMap::new, counting()));

        types.values().removeIf(count -> count <= TYPES_OF_A_PACKAGE);

        assertThat(types).hasSizeLessThanOrEqualTo(LARGE_PACKAGES);
    }

    @Test
    void oneSimpleNameMeansOneThing() {
        Map<String, Long> names =
                HOUSE.files().stream()
                        .collect(groupingBy(SourceFile::name, TreeMap::new, counting()));

        names.values().removeIf(count -> count == 1);

        assertThat(names.keySet()).isEmpty();
    }

    @Test
    void noTypeIsLongerThanItsReaderIsPatient() {
        assertThat(HOUSE.files())
                .filteredOn(file -> file.lines() > LINES_OF_A_TYPE)
                .extracting(SourceFile::name)
                .isEmpty();
    }

    @Test
    void longMethodsBecomeFewer() {
        List<Method> longOnes =
                HOUSE.methods().stream()
                        .filter(method -> method.lines() > LINES_OF_A_METHOD)
                        .toList();

        assertThat(longOnes).hasSizeLessThanOrEqualTo(LONG_METHODS);
    }
}
