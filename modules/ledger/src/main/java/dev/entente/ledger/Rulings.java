package dev.entente.ledger;

import dev.entente.model.Cause;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Document;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Reading;
import dev.entente.model.Ruling;
import dev.entente.model.RulingVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rulings in force on the claims of a pair. A ruling comes as a claim set of its own, so that it is revised,
 * withdrawn and dated in known time like any article.
 */
public final class Rulings {
    static {
        GeneratedClasses.trust();
    }

    private static final String ARTICLE = "ruling:";
    private static final Reading READING = Reading.newBuilder()
            .setReader("ruling")
            .setLexicon("")
            .setOntology("")
            .build();

    private final Map<String, List<InForce>> byClaim = new HashMap<>();

    /** A ruling with its place among others: the later decides where two are about one claim. */
    record InForce(Ruling ruling, String article, long revision) {
        static final Comparator<InForce> OLDEST_FIRST =
                Comparator.comparingLong(InForce::revision).thenComparing(InForce::article);
    }

    Rulings() {}

    /** The rulings of live claim sets. */
    static Rulings of(Collection<ClaimSet> live) {
        var rulings = new Rulings();
        live.stream().flatMap(set -> inForce(set).stream()).forEach(rulings::add);
        return rulings;
    }

    static List<InForce> inForce(ClaimSet set) {
        return set.getRulings().stream()
                .map(ruling -> new InForce(ruling, set.getDocument().getArticle(), set.getRevision()))
                .toList();
    }

    /**
     * The claim set that brings a ruling to the ledger.
     *
     * @param partition partition of the ruling's record
     * @param offset its offset there: the later record of one ruling wins
     * @param known when the record was written
     * @throws IllegalArgumentException where it adds no claim and names none either
     */
    public static ClaimSet toClaimSet(Ruling ruling, int partition, long offset, Instant known) {
        if (!ruling.getWithdrawn() && rulesOnNothing(ruling)) {
            throw new IllegalArgumentException("Ruling '%s' (%s) says of no claim: give it %s"
                    .formatted(
                            ruling.getId(),
                            ruling.getVerdict(),
                            ruling.getVerdict() == RulingVerdict.ADD ? "one to add" : "the ids of claims"));
        }
        var article = article(ruling);
        var added = ruling.getAdded()
                .map(claim -> Claim.newBuilder(claim).setArticle(article).build());
        return ClaimSet.newBuilder()
                .setPair(ruling.getPair())
                .setDocument(Document.newBuilder()
                        .setArticle(article)
                        .setTitle(ruling.getReason())
                        .setSource(ruling.getBy())
                        .setHash(Hash.of(Canonical.text(ruling)).hex())
                        .setFingerprint(0)
                        .setPartition(partition)
                        .setOffset(offset)
                        .build())
                .setRevision(offset)
                .setReading(READING)
                .setKnown(known)
                .setCause(Cause.RULED)
                .setReason(ruling.getReason())
                .setClaims(ruling.getWithdrawn() ? List.of() : added.stream().toList())
                .setRulings(ruling.getWithdrawn() ? List.of() : List.of(ruling))
                .build();
    }

    /** The article under which the ledger has the ruling, whose revision is the offset of the ruling's record. */
    public static String article(Ruling ruling) {
        return ARTICLE + ruling.getId();
    }

    /** True where the set says something of the world, and decides nothing about what others say. */
    static boolean adds(ClaimSet set) {
        return set.getRulings().stream().anyMatch(ruling -> ruling.getVerdict() == RulingVerdict.ADD);
    }

    private static boolean rulesOnNothing(Ruling ruling) {
        return ruling.getVerdict() == RulingVerdict.ADD
                ? ruling.getAdded().isEmpty()
                : ruling.getClaims().isEmpty();
    }

    void add(InForce inForce) {
        for (var claim : inForce.ruling.getClaims()) {
            byClaim.computeIfAbsent(claim, id -> new ArrayList<>()).add(inForce);
        }
    }

    /** The claim as the rulings leave it; nothing where one rejects it. */
    Optional<Mention> apply(Mention mention) {
        var trust = latest(mention.id(), RulingVerdict.REJECT, RulingVerdict.CONFIRM);
        if (trust.filter(ruling -> ruling.getVerdict() == RulingVerdict.REJECT).isPresent()) {
            return Optional.empty();
        }
        var ruled = trust.isPresent() ? mention.trusted() : mention;
        return Optional.of(latest(mention.id(), RulingVerdict.EVENT)
                .map(ruling -> ruled.ofEvent(ruling.getId()))
                .orElse(ruled));
    }

    /** The ruling that decides whether a claim counts, if there is one. */
    Optional<Ruling> onTrust(String claim) {
        return latest(claim, RulingVerdict.REJECT, RulingVerdict.CONFIRM);
    }

    /** The ruling that says of which event a claim tells, if there is one. */
    Optional<Ruling> onEvent(String claim) {
        return latest(claim, RulingVerdict.EVENT);
    }

    private Optional<Ruling> latest(String claim, RulingVerdict... verdicts) {
        return byClaim.getOrDefault(claim, List.of()).stream()
                .filter(inForce -> List.of(verdicts).contains(inForce.ruling.getVerdict()))
                .max(InForce.OLDEST_FIRST)
                .map(InForce::ruling);
    }
}
