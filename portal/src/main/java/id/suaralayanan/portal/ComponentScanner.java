package id.suaralayanan.portal;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.io.Resource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/// Finds the portal's beans, and lets Spring read classes without their code.
///
/// What Spring uses by itself on this JVM keeps, with each bean's definition, the whole file of its
/// class and a model of it: 24 MB of the heap for as long as the portal runs.
final class ComponentScanner implements BeanDefinitionRegistryPostProcessor {
    /// Given to Spring as where everything begins.
    private static final String PORTAL = Portal.class.getName();

    private final CachedReaders readers = new CachedReaders();

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        registry.getBeanDefinition(
                        AnnotationConfigUtils.CONFIGURATION_ANNOTATION_PROCESSOR_BEAN_NAME)
                .getPropertyValues()
                .add("metadataReaderFactory", readers);
        var scanner = new ClassPathBeanDefinitionScanner(registry);
        scanner.setMetadataReaderFactory(readers);
        // Two features may call different things by the same name.
        scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        scanner.addExcludeFilter(
                (found, _) -> found.getClassMetadata().getClassName().equals(PORTAL));
        scanner.scan(Portal.class.getPackageName());
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        // The definitions are all there is to it.
    }

    /// Forgets what was read, when the start is over.
    void clear() {
        readers.known.clear();
    }

    private static final class CachedReaders extends SimpleMetadataReaderFactory {
        private final Map<Resource, MetadataReader> known = new ConcurrentHashMap<>();

        @Override
        public MetadataReader getMetadataReader(Resource resource) throws IOException {
            var reader = known.get(resource);
            if (reader == null) {
                reader = super.getMetadataReader(resource);
                known.put(resource, reader);
            }
            return reader;
        }
    }
}
