package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.ComplaintSearch;
import id.suaralayanan.portal.search.lucene.analysis.Dictionaries;
import id.suaralayanan.portal.search.lucene.query.Weights;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The embedded index, in the folder `index` under `SUARA_DATA`, unless `SUARA_SEARCH` names
/// another engine.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "suara.search", havingValue = "lucene", matchIfMissing = true)
class LuceneConfiguration {
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);

    @Bean
    ComplaintSearch complaintSearch(@Value("${suara.data}") Path data, Clock clock) {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new LuceneComplaintSearch(
                data.resolve("index"),
                clock,
                threads,
                LONGEST_SEARCH,
                new Dictionaries(Optional.of(data.resolve("search"))),
                Weights.STANDARD);
    }
}
