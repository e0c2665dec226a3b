package dev.entente.registry;

import dev.entente.model.GeneratedClasses;
import dev.entente.model.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Serde;

/**
 * The serdes of the topics' values, of the class that the configuration chooses: ours, or Confluent's
 * {@code io.confluent.kafka.streams.serdes.avro.SpecificAvroSerde}, which is then on the class path.
 */
public final class ValueSerdes {
    /** Key that names the serde's class. */
    public static final String SERDE = "entente.serde";

    private final SerdeFactory factory;

    private ValueSerdes(SerdeFactory factory) {
        this.factory = factory;
    }

    /** Serdes configured by {@link #SERDE} and the keys of the chosen class. */
    public static ValueSerdes of(Map<String, ?> settings) {
        GeneratedClasses.trust();
        var chosen = settings.get(SERDE);
        var name = chosen instanceof Class<?> type ? type.getName() : chosen;
        return name == null || name.equals(AvroSerde.class.getName())
                ? new ValueSerdes(ours(settings))
                : new ValueSerdes(foreign(name.toString(), settings));
    }

    /** The serde of this topic's values. */
    public <T extends SpecificRecord> Serde<T> forTopic(Topic<T> topic) {
        return factory.create(topic.value());
    }

    private interface SerdeFactory {
        <T extends SpecificRecord> Serde<T> create(Class<T> type);
    }

    private static SerdeFactory ours(Map<String, ?> settings) {
        var config = RegistryConfig.of(settings);
        var registry = RegistryClient.of(config);
        return new SerdeFactory() {
            @Override
            public <T extends SpecificRecord> Serde<T> create(Class<T> type) {
                return new AvroSerde<>(type, registry, config, false);
            }
        };
    }

    private static SerdeFactory foreign(String name, Map<String, ?> settings) {
        var completed = new HashMap<String, Object>(settings);
        completed.put(RegistryConfig.SPECIFIC_READER, true);
        // So that both register the same schema, and either may follow the other.
        completed.putIfAbsent(RegistryConfig.REMOVE_JAVA_PROPERTIES, true);
        return new SerdeFactory() {
            @Override
            public <T extends SpecificRecord> Serde<T> create(Class<T> type) {
                Serde<T> serde = instantiate(name);
                serde.configure(completed, false);
                return new ForeignSerde<>(serde, type);
            }
        };
    }

    @SuppressWarnings("unchecked") // The serde's deserializer is checked record by record in ForeignSerde.
    private static <T> Serde<T> instantiate(String name) {
        try {
            return (Serde<T>) Class.forName(name)
                    .asSubclass(Serde.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ClassNotFoundException e) {
            throw new ConfigException(
                    SERDE, name, "No such class: build with -Pconfluent, or put its jar on the class path");
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new ConfigException(SERDE, name, "Not a Serde with a constructor that takes nothing: " + e);
        }
    }
}
