package dev.entente.registry;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;

/** Under which subject the schema of a topic's keys or values is registered. */
public enum SubjectNameStrategy {
    /** The topic's name and what part of the record it is: {@code entente.articles-value}. */
    TOPIC("TopicNameStrategy") {
        @Override
        public String subject(String topic, boolean isKey, Schema schema) {
            return topic + (isKey ? "-key" : "-value");
        }
    },
    /** The record's full name, wherever it is written: {@code dev.entente.model.Article}. */
    RECORD("RecordNameStrategy") {
        @Override
        public String subject(String topic, boolean isKey, Schema schema) {
            return schema.getFullName();
        }
    },
    /** Both: {@code entente.articles-dev.entente.model.Article}. */
    TOPIC_RECORD("TopicRecordNameStrategy") {
        @Override
        public String subject(String topic, boolean isKey, Schema schema) {
            return topic + "-" + schema.getFullName();
        }
    };

    private final String simpleName;

    SubjectNameStrategy(String simpleName) {
        this.simpleName = simpleName;
    }

    /** The subject for this schema on this topic. */
    public abstract String subject(String topic, boolean isKey, Schema schema);

    /** Reads a strategy as Confluent's clients are configured: a class, its full name or its simple name. */
    static SubjectNameStrategy parse(String key, Object value) {
        var name = value instanceof Class<?> type ? type.getSimpleName() : String.valueOf(value);
        var simple = name.substring(name.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(strategy -> strategy.simpleName.equals(simple))
                .findFirst()
                .orElseThrow(() -> new ConfigException(
                        key,
                        name,
                        "Known are "
                                + Arrays.stream(values())
                                        .map(strategy -> strategy.simpleName)
                                        .collect(Collectors.joining(", "))
                                + ", with or without Confluent's package name"));
    }
}
