package id.suaralayanan.portal.administration.units;

import id.suaralayanan.portal.web.form.PageNumber;
import id.suaralayanan.portal.web.form.PlainText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/// Which units an admin looks for; an empty part asks for nothing.
///
/// @param words part of a code or a name
/// @param type code of a peer group
/// @param region code of a region with all inside it
/// @param state `buka` or `tutup`
/// @param page from 1
public record UnitFilter(String words, String type, String region, String state, int page) {
    static final int ROWS = 25;

    static UnitFilter of(MultiValueMap<String, String> query) {
        return new UnitFilter(
                PlainText.lineField(query.getFirst("q")),
                PlainText.lineField(query.getFirst("jenis")),
                PlainText.lineField(query.getFirst("wilayah")),
                PlainText.lineField(query.getFirst("keadaan")),
                PageNumber.orRefuse(query.getFirst("page")));
    }

    int skipped() {
        return (page - 1) * ROWS;
    }

    /// Whether it asks for less than everything.
    public boolean isNarrow() {
        return !(words + type + region + state).isEmpty();
    }

    /// The address of another page of the same list.
    public Map<String, Object> parameters(int other) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("q", words);
        parameters.put("jenis", type);
        parameters.put("wilayah", region);
        parameters.put("keadaan", state);
        parameters.put("page", other);
        return parameters;
    }
}
