package id.suaralayanan.portal.throttling.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestShapeFilterTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "q=ktp", "q=ktp%20el", "q=%C3%A9", "q=%F0%9F%99%82", "a=1%0D%0A2"})
    void letsTextThrough(String query) {
        assertThat(RequestShapeFilter.isText(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%",
                "q=%2",
                "q=%zz",
                "q=%ff",
                "q=%C3",
                "q=%C0%AF",
                "q=%ED%A0%80",
                "q=%00"
            })
    void refusesWhatIsNoText(String query) {
        assertThat(RequestShapeFilter.isText(query)).isFalse();
    }
}
