package id.suaralayanan.portal.codes;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.complaints.keys.CaseReceipt;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.feedback.VisitCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADU-4KX9-77PM",
                "adu 4kx9 77pm",
                "ADU\u20134KX9\u201377PM",
                "ADU\u22124KX9\u221277PM",
                "ADU\u00A04KX9\u202F77PM",
                "Nomor: ADU-4KX9-77PM",
                "Nomor pengaduan ADU-4KX9-77PM.",
                " \uFEFFADU-4KX9\u200B-77PM\n",
                "\uFF21\uFF24\uFF35\uFF0D\uFF14KX9\u201377PM",
                "\u0410DU-4\u041AX9-77\u0420M"
            })
    void readsATicketHoweverItIsPasted(String typed) {
        assertThat(Ticket.read(typed)).map(Ticket::text).contains("ADU-4KX9-77PM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kunci: 0123-4567-89AB-CDEF-GHJK-MNPQ",
                "Kunci pengaduan: o123 4567 89ab cdef ghjk mnpq",
                "Ol23\u20144567\u201489AB\u2014CDEF\u2014GHJK\u2014MNPQ",
                "\u201C0123.4567.89AB.CDEF.GHJK.MNPQ\u201D"
            })
    void readsAReceiptHoweverItIsPasted(String typed) {
        assertThat(CaseReceipt.read(typed))
                .isEqualTo(Optional.of(new CaseReceipt("0123456789ABCDEFGHJKMNPQ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kode kunjungan: C4AE\u2011C3D3\u201150FB\u201108E0",
                "c4ae\u3000c3d3 5ofb o8eo"
            })
    void readsAVisitCodeHoweverItIsPasted(String typed) {
        assertThat(VisitCode.read(typed)).map(VisitCode::text).contains("C4AEC3D350FB08E0");
    }

    @Test
    void leavesACodeThatIsALabelItself() {
        assertThat(TypedCode.of("KODE")).isEqualTo("KODE");
        assertThat(TypedCode.of("no7k")).isEqualTo("NO7K");
    }

    @Test
    void readsNoWholeTextAsACode() {
        assertThat(TypedCode.of("ADU".repeat(100))).isEmpty();
    }
}
