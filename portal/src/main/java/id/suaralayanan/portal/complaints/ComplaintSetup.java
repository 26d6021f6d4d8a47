package id.suaralayanan.portal.complaints;

import id.suaralayanan.portal.complaints.keys.CaseKeys;
import id.suaralayanan.portal.complaints.keys.ContactSeal;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The keys of the complaints, from the folder `keys` of the product's data.
@Configuration(proxyBeanMethods = false)
class ComplaintSetup {
    @Bean
    CaseKeys caseKeys(@Value("${suara.data:./suara-data}") Path data) {
        return CaseKeys.in(data.resolve("keys"));
    }

    @Bean
    ContactSeal contactSeal(@Value("${suara.data:./suara-data}") Path data) {
        return ContactSeal.in(data.resolve("keys"));
    }
}
