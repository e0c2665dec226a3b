package dev.entente.app.command;

import dev.entente.app.Cluster;
import dev.entente.model.Topic;
import dev.entente.streams.error.DeadLetter;
import dev.entente.streams.error.DeadLetterQueue;
import dev.entente.streams.runtime.StreamsApplication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "dlq",
        description = "Records that could not be taken in: lists them, and sends them back once their cause is mended.",
        subcommands = {DlqCommand.ListCommand.class, DlqCommand.RedriveCommand.class},
        synopsisSubcommandLabel = "list|redrive",
        footer = {"", "Examples:", "  entente dlq list --cause MISROUTED", "  entente dlq redrive --key visit"})
public final class DlqCommand {

    /** Which dead letters are meant. */
    static final class Choice {
        @Mixin
        private KafkaOptions kafka;

        @Option(names = "--cause", paramLabel = "CAUSE", description = "Only those of this cause.")
        private Optional<String> cause = Optional.empty();

        @Option(names = "--key", paramLabel = "KEY", description = "Only those with this key.")
        private Optional<String> key = Optional.empty();

        @Spec(Spec.Target.MIXEE)
        private CommandSpec command;

        Cluster cluster() {
            cause.ifPresent(this::require);
            return Cluster.of(kafka.load());
        }

        /** What to tell where there are none. */
        String nothing() {
            return cause.isPresent() || key.isPresent()
                    ? "No dead letter is one of those asked for"
                    : "There are no dead letters: all was taken in";
        }

        private void require(String wanted) {
            var causes = StreamsApplication.deadLetterCauses();
            if (causes.stream().noneMatch(wanted::equalsIgnoreCase)) {
                throw new CommandLine.ParameterException(
                        command.commandLine(), "--cause takes one of %s, not '%s'".formatted(causes, wanted));
            }
        }

        Predicate<DeadLetter> which() {
            return letter -> cause.map(letter.cause()::equalsIgnoreCase).orElse(true)
                    && key.map(wanted -> letter.key().map(wanted::equals).orElse(false))
                            .orElse(true);
        }
    }

    @Command(
            name = "list",
            description = "Lists dead letters with their cause and where they came from.",
            footer = {"", "Examples:", "  entente dlq list", "  entente dlq list --cause MISROUTED --format jsonl"})
    static final class ListCommand implements Callable<Integer> {
        @Mixin
        private Choice choice;

        @Mixin
        private FormatOption format;

        @Override
        public Integer call() {
            var rows = rows();
            onEach(
                    choice.cluster(),
                    queue -> queue.forEach(letter -> {
                        if (choice.which().test(letter)) {
                            add(rows, letter);
                        }
                    }));
            format.print(rows, choice.nothing());
            return 0;
        }
    }

    @Command(
            name = "redrive",
            description = "Sends dead letters back to the topic they came from. To do so twice does no harm.",
            footer = {"", "Examples:", "  entente dlq redrive", "  entente dlq redrive --cause UNKNOWN_SCHEMA"})
    static final class RedriveCommand implements Callable<Integer> {
        @Mixin
        private Choice choice;

        @Mixin
        private FormatOption format;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            var cluster = choice.cluster();
            var rows = rows();
            var stay = rows();
            try (var producer =
                    new KafkaProducer<>(producer(cluster), new ByteArraySerializer(), new ByteArraySerializer())) {
                onEach(
                        cluster,
                        queue -> queue.redrive(letter -> goes(letter, stay), producer)
                                .forEach(letter -> add(rows, letter)));
            }
            format.print(rows, spec.commandLine().getOut());
            var err = spec.commandLine().getErr();
            err.println("%d sent back".formatted(rows.size()));
            if (stay.size() > 0) {
                err.println(
                        "%d cannot go back, for their values were too large to be kept or nothing says where they came from:"
                                .formatted(stay.size()));
                format.print(stay, err);
            }
            return 0;
        }

        private boolean goes(DeadLetter letter, Rows stay) {
            if (choice.which().test(letter) && !letter.canGoBack()) {
                add(stay, letter);
            }
            return choice.which().test(letter);
        }

        private static Map<String, Object> producer(Cluster cluster) {
            var properties = cluster.properties();
            properties.putIfAbsent("max.request.size", 16 << 20);
            return properties;
        }
    }

    /** Works on the queue of each topic. */
    static void onEach(Cluster cluster, Consumer<DeadLetterQueue> work) {
        var topics = cluster.topics();
        for (Topic<?> topic : List.of(topics.articlesDlq(), topics.claimsDlq())) {
            try (var consumer = cluster.rawConsumer()) {
                work.accept(new DeadLetterQueue(topic.name(), consumer));
            }
        }
    }

    private static Rows rows() {
        return Rows.of("queue", "from", "key", "cause", "message");
    }

    private static void add(Rows rows, DeadLetter letter) {
        rows.add(
                "%s-%d@%d".formatted(letter.queue(), letter.partition(), letter.offset()),
                "%s-%d@%d".formatted(letter.topic(), letter.fromPartition(), letter.fromOffset()),
                letter.key().orElse(""),
                letter.cause(),
                letter.message());
    }
}
