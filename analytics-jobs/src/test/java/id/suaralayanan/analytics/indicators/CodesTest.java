package id.suaralayanan.analytics.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @Test
    void complaintsAreU8AndFacilitiesU9WhateverTheQuestionnaireAsksFirst() {
        assertThat(Element.values()).hasSize(Element.COUNT);
        assertThat(Element.U8.mnemonic()).isEqualTo("COMPLAINTS");
        assertThat(Element.U8.question()).isEqualTo(9);
        assertThat(Element.U9.mnemonic()).isEqualTo("FACILITIES");
        assertThat(Element.U9.question()).isEqualTo(8);
        assertThat(Stream.of(Element.values()).map(Element::code))
                .containsExactly("U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9");
    }

    @Test
    void aUnitCodeHasARegionAndAName() {
        UnitCode unit = new UnitCode("64.71-DISDUKCAPIL");
        assertThat(unit.region()).isEqualTo("64.71");
        assertThat(unit.name()).isEqualTo("DISDUKCAPIL");
        assertThat(unit).hasToString("64.71-DISDUKCAPIL");
        assertThat(new UnitCode("64.71.01.1002-KELURAHAN-1").region()).isEqualTo("64.71.01.1002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "64.71",
                "6471-DISDUKCAPIL",
                "64.71-disdukcapil",
                "64.71-",
                "64.7-X",
                "-X"
            })
    void refusesOtherUnitCodes(String text) {
        assertThatThrownBy(() -> new UnitCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
