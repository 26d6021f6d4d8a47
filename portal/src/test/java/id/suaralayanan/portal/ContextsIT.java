package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.AnalyticsJobs;
import id.suaralayanan.infra.ScratchPostgres;
import io.r2dbc.spi.ConnectionFactory;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/// Portal and jobs live in one process and on one class path, but never in each other's context:
/// blocking work stays away from the event loop, and a failing job takes no page down.
@Isolated
final class ContextsIT {
    @Test
    void thePortalHasNoBlockingDatabaseAndNoJobs() {
        var portal = PortalServer.shared();

        assertThat(portal.has(ConnectionFactory.class)).isTrue();
        assertThat(portal.has(DataSource.class)).isFalse();
        assertThat(portal.has(JobRepository.class)).isFalse();
    }

    @Test
    void noBeanKeepsTheFileOfItsClass() {
        assertThat(PortalServer.shared().definitions())
                .filteredOn(AnnotatedBeanDefinition.class::isInstance)
                .extracting(definition ->
                        ((AnnotatedBeanDefinition) definition)
                                .getMetadata()
                                .getClass()
                                .getSimpleName())
                .isNotEmpty()
                .doesNotContain("ClassFileAnnotationMetadata");
    }

    @Test
    void theJobsHaveNoReactiveDatabaseAndNoWebServer() throws Exception {
        try (var database = ScratchPostgres.fresh();
                var jobs =
                        AnalyticsJobs.start(
                                database.jobs(),
                                Path.of("target", "no-keys"),
                                AnalyticsJobs.USUAL_PACE)) {
            assertThat(jobs).isNotInstanceOf(WebServerApplicationContext.class);
            var context = (ApplicationContext) jobs;
            assertThat(context.getBeanNamesForType(DataSource.class)).hasSize(1);
            assertThat(context.getBeanNamesForType(JobRepository.class)).hasSize(1);
            assertThat(context.getBeanNamesForType(ConnectionFactory.class)).isEmpty();
        }
    }
}
