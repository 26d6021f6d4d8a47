package id.suaralayanan.portal.throttling.requests;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What one portal takes on at once.
///
/// @param connections open connections; one more is closed at once
/// @param requests requests being worked on, whatever they want
/// @param readers how many of them may be something else than a citizen's submission
/// @param exporters how many of them may be downloads of data
/// @param uploaders how many of them may be sending files
/// @param body bytes of a request's body
/// @param upload bytes of the body of a request with files; what is beyond a single file is dropped
///   as it comes, so that its sender still reads which file was too large
/// @param header how long a client may take to send the header of a request
/// @param content how long a client may take to send the body
/// @param uploading how long a client may take to send files and have them looked at
/// @param answer how long a request may take until its answer begins
/// @param draining how long a stopping portal asks clients to leave before it closes its door
@ConfigurationProperties("suara.limits")
record LimitSettings(
        @DefaultValue("4000") int connections,
        @DefaultValue("200") int requests,
        @DefaultValue("150") int readers,
        @DefaultValue("4") int exporters,
        @DefaultValue("8") int uploaders,
        @DefaultValue("64KB") DataSize body,
        @DefaultValue("100MB") DataSize upload,
        @DefaultValue("15s") Duration header,
        @DefaultValue("15s") Duration content,
        @DefaultValue("5m") Duration uploading,
        @DefaultValue("10s") Duration answer,
        @DefaultValue("500ms") Duration draining) {
    LimitSettings {
        if (connections < 1 || requests < 1 || readers < 1 || exporters < 1 || uploaders < 1) {
            throw new IllegalArgumentException("suara.limits: every count must be positive");
        }
        if (readers > requests || exporters > readers) {
            throw new IllegalArgumentException(
                    "suara.limits: exporters <= readers <= requests must hold");
        }
    }
}
