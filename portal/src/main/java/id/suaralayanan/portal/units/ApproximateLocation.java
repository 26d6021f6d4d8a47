package id.suaralayanan.portal.units;

import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// About where somebody is, to a kilometre or so. It is looked at once, stored nowhere and printed
/// nowhere.
///
/// @param latitude degrees north, two decimals
/// @param longitude degrees east, two decimals
public record ApproximateLocation(BigDecimal latitude, BigDecimal longitude) {
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,12})?");
    private static final int DECIMALS = 2;

    /// @throws ProblemException 400 for what is no place on earth
    public static ApproximateLocation of(@Nullable String latitude, @Nullable String longitude) {
        var north = degrees(latitude, 90);
        var east = degrees(longitude, 180);
        if (north.isEmpty() || east.isEmpty()) {
            throw ProblemException.malformed(List.of(new FieldError("/lat", "units.fault.here")));
        }
        return new ApproximateLocation(north.get(), east.get());
    }

    private static Optional<BigDecimal> degrees(@Nullable String typed, int most) {
        return Optional.ofNullable(typed)
                .filter(text -> DEGREES.matcher(text).matches())
                .map(text -> new BigDecimal(text).setScale(DECIMALS, RoundingMode.HALF_UP))
                .filter(degrees -> degrees.abs().intValue() <= most);
    }

    @Override
    public String toString() {
        return "Here[hidden]";
    }
}
