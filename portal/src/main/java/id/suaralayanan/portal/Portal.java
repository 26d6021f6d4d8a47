package id.suaralayanan.portal;

import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The web application: reactive, without JDBC and without batch. [ComponentScanner] finds its
/// beans.
///
/// The jobs bring JDBC and Spring Batch onto the class path; their auto-configurations stay out, or
/// a silent in-memory job repository would appear here.
@EnableScheduling
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration",
            "org.springframework.boot.batch.autoconfigure.BatchJobLauncherAutoConfiguration",
            "org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration",
        })
public class Portal {
    @Bean
    @SuppressWarnings("TimeZoneUsage") // the one place where the clock comes from
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Event loops of this portal alone: stopping one portal leaves others of the process running.
    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }
}
