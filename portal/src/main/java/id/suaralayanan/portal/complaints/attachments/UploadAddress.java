package id.suaralayanan.portal.complaints.attachments;

import id.suaralayanan.portal.throttling.requests.FileAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the limits where files come in.
@Configuration(proxyBeanMethods = false)
class UploadAddress {
    @Bean
    FileAddress fileAddress() {
        return new FileAddress(FilePages.UPLOAD);
    }
}
