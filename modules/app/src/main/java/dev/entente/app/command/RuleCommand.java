package dev.entente.app.command;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.app.input.CuratedTable;
import dev.entente.extraction.actor.Actor;
import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.extraction.text.Fingerprint;
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
import java.util.stream.Collectors;
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
                "Rules on claims: rejects or confirms them, says which tell of one event, or adds one. why prints their ids.")
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
        requireClaims();
        var actors = actors();
        var configuration = kafka.load();
        var ruling = verdict == Verdict.add ? add(actors) : onClaims(actors);
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

    private void requireClaims() {
        if (verdict == Verdict.add && !claims.isEmpty()) {
            throw misused("add takes no ids of claims: say what is added with --type, --facet, --value, --date");
        }
        if (verdict != Verdict.add && claims.isEmpty()) {
            throw misused("%s takes the ids of claims, which entente why prints".formatted(verdict));
        }
        if (verdict != Verdict.add && added.isGiven()) {
            throw misused("%s takes ids of claims alone: what is added goes with add".formatted(verdict));
        }
    }

    private Ruling add(List<String> actors) {
        var made = new CuratedTable(Ontology.load(), by)
                .ruling("The claim to add", added.cells(actors.get(0), actors.get(1), reason));
        return Ruling.newBuilder(made)
                .setId(id.orElse(made.getId()))
                .setWithdrawn(withdraw)
                .build();
    }

    private Ruling onClaims(List<String> actors) {
        var pair = Pair.of(actors.get(0), actors.get(1)).key();
        return Ruling.newBuilder()
                .setId(id.orElseGet(() -> madeId(pair)))
                .setPair(pair)
                .setVerdict(RulingVerdict.valueOf(verdict.name().toUpperCase(Locale.ROOT)))
                .setClaims(claims)
                .setBy(by)
                .setReason(reason)
                .setWithdrawn(withdraw)
                .build();
    }

    private String madeId(String key) {
        return "rule-"
                + Fingerprint.of(verdict + " " + key + " "
                                + claims.stream().sorted().toList())
                        .hash()
                        .substring(0, 12);
    }

    /** The two actors in the order given, both of them known to the lexicon. */
    private List<String> actors() {
        var lexicon = ActorLexicon.load().actors().stream().map(Actor::code).collect(Collectors.toSet());
        var key = pair.toUpperCase(Locale.ROOT);
        // A code may have a hyphen of its own, as X-ABK has.
        for (int at = key.indexOf('-'); at >= 0; at = key.indexOf('-', at + 1)) {
            var one = key.substring(0, at);
            var other = key.substring(at + 1);
            if (lexicon.contains(one) && lexicon.contains(other) && !one.equals(other)) {
                return List.of(one, other);
            }
        }
        throw misused("'%s' is no pair of two actors that are known: give one such as ARM-KAZ; /v1/actors has the codes"
                .formatted(pair));
    }

    private CommandLine.ParameterException misused(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
