package dev.entente.app.command;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.ledger.InvalidRulingException;
import dev.entente.ledger.Rulebook;
import dev.entente.ledger.RulingDraft;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Ruling;
import dev.entente.model.RulingVerdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
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
                "Rules on claims: rejects or confirms them, says which tell of one event, or adds one. why prints their ids.",
        footer = {
            "",
            "Examples:",
            "  entente rule reject AZE-KAZ 5c0e8d17a2b94f60 --by desk --reason 'Old speech'",
            "  entente rule add ARM-KAZ --type AGREE --date 2026 --by desk --reason Treaty",
            "  entente rule confirm AZE-KAZ 9fe1 --by desk --reason 'Not so' --withdraw"
        })
public final class RuleCommand implements Callable<Integer> {
    /** What can be ruled. */
    private enum Verdict {
        reject,
        confirm,
        event,
        add
    }

    @Parameters(index = "0", paramLabel = "VERDICT", description = "${COMPLETION-CANDIDATES}")
    private Verdict verdict;

    @Parameters(
            index = "1",
            paramLabel = "PAIR",
            description = "The pair that it is of: ARM-KAZ; to add, who acts stands first.")
    private String pair;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "CLAIM", description = "Ids of the claims.")
    private List<String> claims = List.of();

    @ArgGroup(validate = false, heading = "What is added:%n")
    private AddedClaim added = new AddedClaim();

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
    private KnownOptions known;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        GeneratedClasses.trust();
        var ruling = ruling();
        var configuration = kafka.load();
        if (verdict != Verdict.add && !withdraw) {
            known.requireClaims(configuration, Pair.parse(ruling.getPair()), claims);
        }
        try (var publisher = Cluster.of(configuration).rulings();
                var receipts = new Receipts(format.format(), spec)) {
            receipts.add(publisher.publish(ruling).get());
            return 0;
        } catch (ExecutionException e) {
            throw new Failure(
                    "The ruling was not taken: %s".formatted(e.getCause().getMessage()), e.getCause());
        }
    }

    private Ruling ruling() {
        var draft = new RulingDraft(
                RulingVerdict.valueOf(verdict.name().toUpperCase(Locale.ROOT)),
                pair,
                claims,
                added.columns(),
                by,
                reason,
                id);
        var rulebook = new Rulebook(Ontology.load(), ActorLexicon.load().codes());
        try {
            return Ruling.newBuilder(rulebook.rule(draft))
                    .setWithdrawn(withdraw)
                    .build();
        } catch (InvalidRulingException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
