package id.suaralayanan.portal.web.form;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keys by which forms that were filled in alike are told apart ([Form#sending]). Templates call it
/// as `@formKeys`.
@Component("formKeys")
public final class FormKeys {
    public UUID next() {
        return UUID.randomUUID();
    }
}
