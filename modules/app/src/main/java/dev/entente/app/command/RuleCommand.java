package dev.entente.app.command;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.extraction.text.Fingerprint;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Pair;
import dev.entente.model.Ruling;
import dev.entente.model.RulingVerdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rules on claims. A curated table of known relations is {@link ImportCommand imported}. */
@Command(
        name = "rule",
        description =
                "Rules on claims: rejects or confirms them, or says which tell of one event. why prints their ids.")
public final class RuleCommand implements Callable<Integer> {
    /** What can be ruled by the ids of claims. */
    private enum Verdict {
        reject,
        confirm,
        event
    }

    @Parameters(index = "0", paramLabel = "VERDICT", description = "${COMPLETION-CANDIDATES}")
    private Verdict verdict;

    @Parameters(index = "1", paramLabel = "PAIR", description = "The pair whose claims they are: ARM-KAZ.")
    private String pair;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "CLAIM", description = "Ids of the claims.")
    private List<String> claims;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who rules.")
    private String by;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    private String reason;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Id of the ruling (default: made from verdict and claims).")
    private Optional<String> id = Optional.empty();

    @Option(names = "--withdraw", description = "Takes the ruling back: same verdict and claims, or the same --id.")
    private boolean withdraw;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        GeneratedClasses.trust();
        var ruling = Ruling.newBuilder()
                .setId(id.orElseGet(this::madeId))
                .setPair(pair().key())
                .setVerdict(RulingVerdict.valueOf(verdict.name().toUpperCase(Locale.ROOT)))
                .setClaims(claims)
                .setBy(by)
                .setReason(reason)
                .setWithdrawn(withdraw)
                .build();
        try (var publisher = Cluster.of(kafka.load()).rulings();
                var receipts = new Receipts(format.format(), spec.commandLine().getOut())) {
            receipts.add(publisher.publish(ruling).get());
            return 0;
        } catch (ExecutionException e) {
            throw new Failure(
                    "The ruling was not taken: %s".formatted(e.getCause().getMessage()), e.getCause());
        }
    }

    private String madeId() {
        return "rule-"
                + Fingerprint.of(verdict + " " + pair + " "
                                + claims.stream().sorted().toList())
                        .hash()
                        .substring(0, 12);
    }

    private Pair pair() {
        try {
            return Pair.parse(pair.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
