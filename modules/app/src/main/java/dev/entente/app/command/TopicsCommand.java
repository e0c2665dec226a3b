package dev.entente.app.command;

import dev.entente.app.Cluster;
import dev.entente.app.broker.TopicCreator;
import dev.entente.app.config.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "topics",
        description = "Creates the topics that are missing and checks the others.",
        footer = {"", "Example:", "  entente topics --bootstrap broker-1:9092"})
public final class TopicsCommand implements Callable<Integer> {
    @Mixin
    private KafkaOptions options;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var configuration = options.load();
        var cluster = Cluster.of(configuration);
        var topics = cluster.topics();
        try (var admin = cluster.admin()) {
            var outcomes = new TopicCreator(
                            admin,
                            configuration.find(Settings.TOPICS_REPLICATION).map(Integer::shortValue))
                    .create(topics.all());
            var rows = Rows.of("topic", "partitions", "outcome");
            topics.all()
                    .forEach(topic -> rows.add(
                            topic.name(),
                            topic.partitions(),
                            outcomes.get(topic.name()).name().toLowerCase(java.util.Locale.ROOT)));
            format.print(rows, spec.commandLine().getOut());
        }
        return 0;
    }
}
