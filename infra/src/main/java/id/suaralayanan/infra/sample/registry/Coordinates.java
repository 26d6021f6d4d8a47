package id.suaralayanan.infra.sample.registry;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/// About where the places of the sample lie, in degrees north and east; typed as facts.
record Coordinates(BigDecimal north, BigDecimal east) {
    private static final String FACTS =
            """
            11.71 5.55 95.32, 11.72 5.89 95.32, 11.73 5.18 97.15, 12.71 3.59 98.67, 12.75 3.60 98.49,
            13.71 -0.95 100.35, 13.75 -0.31 100.37, 14.71 0.51 101.45, 14.72 1.67 101.45, 15.71 -1.61 103.61,
            16.71 -2.98 104.76, 17.71 -3.80 102.26, 18.71 -5.43 105.26, 19.71 -2.13 106.11, 21.72 0.92 104.45,
            21.71 1.13 104.05, 31.71 -6.18 106.83, 32.73 -6.91 107.61, 32.71 -6.60 106.80, 32.76 -6.40 106.82,
            33.74 -6.99 110.42, 33.72 -7.57 110.83, 34.71 -7.80 110.37, 35.78 -7.26 112.75, 35.73 -7.98 112.63,
            36.73 -6.12 106.15, 36.71 -6.18 106.63, 51.71 -8.65 115.22, 52.71 -8.58 116.10, 53.71 -10.17 123.60,
            61.71 -0.03 109.33, 61.72 0.91 108.98, 62.71 -2.21 113.92, 63.72 -3.44 114.83, 63.71 -3.32 114.59,
            64.72 -0.50 117.15, 64.71 -1.27 116.83, 64.74 0.13 117.47, 65.01 2.84 117.37, 65.71 3.30 117.63,
            71.71 1.47 124.84, 71.72 1.44 125.18, 72.71 -0.90 119.87, 73.71 -5.14 119.43, 73.72 -4.01 119.63,
            74.71 -3.97 122.51, 75.71 0.54 123.06, 76.02 -2.67 118.89, 81.71 -3.70 128.18, 82.72 0.68 127.40,
            82.71 0.79 127.38, 91.71 -2.53 140.72, 92.02 -0.86 134.06, 93.01 -8.49 140.40, 94.01 -3.37 135.50,
            95.01 -4.10 138.95, 96.71 -0.88 131.25, 64.71.01 -1.19 116.95, 64.71.02 -1.22 116.80,
            64.71.03 -1.20 116.86, 64.71.04 -1.24 116.84, 64.71.05 -1.25 116.87, 64.71.06 -1.28 116.83
            """;

    private static final Map<String, Coordinates> ALL =
            Pattern.compile(",\\s+")
                    .splitAsStream(FACTS.strip())
                    .map(fact -> fact.split(" "))
                    .collect(
                            toUnmodifiableMap(
                                    fact -> fact[0],
                                    fact ->
                                            new Coordinates(
                                                    new BigDecimal(fact[1]),
                                                    new BigDecimal(fact[2]))));

    static Coordinates of(SamplePlace place) {
        var known = ALL.get(place.code());
        if (known == null) {
            throw new IllegalStateException("where is " + place + "?");
        }
        return known;
    }
}
