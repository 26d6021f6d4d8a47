package id.suaralayanan.portal;

import java.util.HashMap;
import java.util.Map;

/// Settings for tests that are not about speed: a busy machine must not make them fail.
public final class Patient {
    private Patient() {}

    public static Map<String, Object> settings() {
        return with(Map.of());
    }

    public static Map<String, Object> with(Map<String, Object> settings) {
        var all = new HashMap<String, Object>(settings);
        all.put("spring.r2dbc.pool.max-acquire-time", "30s");
        all.put("spring.r2dbc.pool.max-create-connection-time", "30s");
        return all;
    }
}
