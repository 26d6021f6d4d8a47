package id.suaralayanan.portal.complaints.attachments;

import id.suaralayanan.portal.throttling.requests.FileUpload;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tells the limits where files come in.
@Configuration(proxyBeanMethods = false)
class UploadAddress {
    @Bean
    FileUpload fileUpload() {
        return new FileUpload(FilePages.UPLOAD);
    }
}
