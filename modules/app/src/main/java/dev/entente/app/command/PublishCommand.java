package dev.entente.app.command;

import dev.entente.app.Cluster;
import dev.entente.app.Logging;
import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import dev.entente.app.house.TopicIds;
import dev.entente.app.input.Memory;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "publish",
        description = "Writes articles to the topic, and prints where Kafka has put each.",
        footer = {
            "",
            "Examples:",
            "  entente publish seeds",
            "  entente publish --source Wire --published 2024-05-10 news.jsonl.gz",
            "  entente publish --watch inbox",
            "  entente publish --every 30m https://news.example/feed.xml"
        })
public final class PublishCommand implements Callable<Integer> {
    @Mixin
    private ArticleOptions articles;

    @Mixin
    private WatchOptions watching;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        watching.require(articles.operands());
        var configuration = kafka.load();
        var cluster = Cluster.of(configuration);
        Logging.showOursOnly();
        // What goes on without end is told line by line.
        var told = watching.isAsked() && format.format() == Format.JSON ? Format.JSONL : format.format();
        try (var receipts = new Receipts(told, spec);
                var outbox = new Outbox(() -> Cluster.of(configuration).publisher(), receipts, articles::tell)) {
            if (watching.isAsked()) {
                watch(cluster, configuration, outbox);
            } else {
                articles.forEach(article -> outbox.send(article, () -> {}));
                outbox.settle();
            }
        }
        return articles.status();
    }

    private void watch(Cluster cluster, Configuration configuration, Outbox outbox) throws InterruptedException {
        var directory = watching.state().orElse(Path.of(configuration.get(Settings.DATA_DIR)));
        var topic = TopicIds.of(cluster, cluster.topics().articles());
        try (var memory = Memory.open(directory, topic.toString())) {
            articles.input()
                    .watch(articles.operands(), watching.pace(), memory, outbox)
                    .run();
        }
    }
}
