package id.suaralayanan.portal.perceptions;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An office with what a publication tells of it, by the name of the survey; what it does not tell
/// is absent.
///
/// @param code of the unit
public record PublishedOffice(String code, String name, Map<String, PublicPerception> indices) {
    public @Nullable PublicPerception of(String survey) {
        return indices.get(survey);
    }
}
