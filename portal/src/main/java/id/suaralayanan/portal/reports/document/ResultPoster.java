package id.suaralayanan.portal.reports.document;

import id.suaralayanan.portal.web.QrCode;
import java.util.List;

/// What is hung up where citizens are served (*publikasi hasil SKM*): the index and whom it is
/// from.
///
/// @param lines what is told of the respondents
public record ResultPoster(
        String title,
        String unit,
        String period,
        String label,
        String ikm,
        String grade,
        List<String> lines,
        String thanks,
        String check,
        QrCode qr) {
    public ResultPoster {
        lines = List.copyOf(lines);
    }
}
