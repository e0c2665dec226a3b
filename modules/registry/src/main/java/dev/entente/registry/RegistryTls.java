package dev.entente.registry;

import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/** TLS by Kafka's own keys and key stores, as {@code schema.registry.ssl.*}. */
final class RegistryTls {
    private RegistryTls() {}

    /** The context that the settings describe; none where they say nothing, and the JDK's own trust is used. */
    static Optional<SSLContext> context(RegistryConfig config) {
        var given = config.originalsWithPrefix(RegistryConfig.TLS_PREFIX);
        if (given.keySet().stream().noneMatch(key -> key.startsWith("ssl."))) {
            return Optional.empty();
        }
        var definition = new ConfigDef();
        SslConfigs.addClientSslSupport(definition);
        Map<String, Object> settings = definition.parse(given);
        try (var factory = new DefaultSslEngineFactory()) {
            factory.configure(settings);
            return Optional.of(factory.sslContext());
        }
    }
}
