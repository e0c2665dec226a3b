package dev.entente.ledger;

import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Ruling;
import dev.entente.model.RulingVerdict;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What can be ruled: makes a ruling of a draft, or says what is wrong with it. */
public final class Rulebook {
    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_CLAIMS = 1_000;
    private static final int ID_LENGTH = 12;

    private final Ontology ontology;
    private final Set<String> actors;

    /**
     * @param ontology what facets and values there are
     * @param actors codes of those who can be a party
     */
    public Rulebook(Ontology ontology, Set<String> actors) {
        this.ontology = ontology;
        this.actors = Set.copyOf(actors);
    }

    /**
     * The ruling.
     *
     * @throws InvalidRulingException where the draft makes none
     */
    public Ruling rule(RulingDraft draft) {
        require("by", draft.by());
        require("reason", draft.reason());
        draft.id().ifPresent(id -> require("id", id));
        requireSubject(draft);
        return draft.verdict() == RulingVerdict.ADD ? add(draft) : onClaims(draft);
    }

    /**
     * The ruling that a row of a curated table makes.
     *
     * @param cells what it says, by {@link ClaimColumns column}; blank is unknown
     * @param table its name, which vouches for the row
     * @throws InvalidRulingException where the row makes none, naming the column and the remedy
     */
    public Ruling row(Map<String, String> cells, String table) {
        require("name", table);
        var said = new HashMap<>(cells);
        said.values().removeIf(String::isBlank);
        said.forEach(Rulebook::require);
        for (var column : List.of("source", "target")) {
            if (said.containsKey(column)) {
                requireActor(column, said.get(column));
            }
        }
        return new ClaimColumns(ontology, said).toRuling(table);
    }

    private void requireActor(String column, String code) {
        if (!actors.contains(code)) {
            throw new InvalidRulingException(
                    column,
                    "%s is '%s', not the code of an actor, such as KAZ; /v1/actors has the codes"
                            .formatted(column, code));
        }
    }

    /**
     * The ruling taken back.
     *
     * @param by who takes it back
     * @param reason why
     * @throws InvalidRulingException where either is no text
     */
    public static Ruling withdraw(Ruling ruling, String by, String reason) {
        require("by", by);
        require("reason", reason);
        return Ruling.newBuilder(ruling)
                .setBy(by)
                .setReason(reason)
                .setWithdrawn(true)
                .build();
    }

    private static void requireSubject(RulingDraft draft) {
        var verdict = draft.verdict().name().toLowerCase(Locale.ROOT);
        if (draft.verdict() == RulingVerdict.NONE) {
            throw new InvalidRulingException("verdict", "none decides nothing: reject, confirm, event or add");
        }
        if (draft.verdict() == RulingVerdict.ADD) {
            if (!draft.claims().isEmpty()) {
                throw new InvalidRulingException(
                        "claims", "add takes no ids of claims: say what is added by type, facet, value, date");
            }
            return;
        }
        if (draft.claims().isEmpty()) {
            throw new InvalidRulingException(
                    "claims", "%s takes the ids of claims, which why tells".formatted(verdict));
        }
        if (draft.claims().size() > MAX_CLAIMS) {
            throw new InvalidRulingException(
                    "claims", "a ruling is about %d claims at most: rule more than once".formatted(MAX_CLAIMS));
        }
        draft.claims().forEach(claim -> require("claims", claim));
        if (!draft.added().isEmpty()) {
            throw new InvalidRulingException(
                    "added", "%s takes ids of claims alone: what is added goes with add".formatted(verdict));
        }
    }

    private Ruling add(RulingDraft draft) {
        var parties = parties(draft.pair());
        var told = Map.of("source", parties.get(0), "target", parties.get(1), "reference", draft.reason());
        draft.added().keySet().stream().filter(told::containsKey).findFirst().ifPresent(column -> {
            throw new InvalidRulingException(
                    column, column + " is told by the ruling itself: the pair, who acts first, and the reason");
        });
        var columns = new HashMap<>(draft.added());
        columns.putAll(told);
        columns.values().removeIf(String::isBlank);
        columns.forEach(Rulebook::require);
        var made = new ClaimColumns(ontology, columns).toRuling(draft.by());
        return Ruling.newBuilder(made).setId(draft.id().orElse(made.getId())).build();
    }

    private Ruling onClaims(RulingDraft draft) {
        var parties = parties(draft.pair());
        var pair = Pair.of(parties.get(0), parties.get(1)).key();
        return Ruling.newBuilder()
                .setId(draft.id().orElseGet(() -> madeId(draft, pair)))
                .setPair(pair)
                .setVerdict(draft.verdict())
                .setClaims(draft.claims())
                .setBy(draft.by())
                .setReason(draft.reason())
                .build();
    }

    private static String madeId(RulingDraft draft, String pair) {
        var ruled = "%s %s %s"
                .formatted(
                        draft.verdict().name().toLowerCase(Locale.ROOT),
                        pair,
                        draft.claims().stream().sorted().toList());
        return "rule-" + Hash.of(ruled).hex().substring(0, ID_LENGTH);
    }

    /** The two actors in the order given. */
    private List<String> parties(String pair) {
        var key = pair.toUpperCase(Locale.ROOT);
        // A code may have a hyphen of its own, as X-ABK has.
        for (int at = key.indexOf('-'); at >= 0; at = key.indexOf('-', at + 1)) {
            var one = key.substring(0, at);
            var other = key.substring(at + 1);
            if (actors.contains(one) && actors.contains(other) && !one.equals(other)) {
                return List.of(one, other);
            }
        }
        throw new InvalidRulingException(
                "pair",
                "'%s' is no pair of two actors that are known: give one such as ARM-KAZ; /v1/actors has the codes"
                        .formatted(pair));
    }

    /** Whatever is told of a ruling is shown to people, and kept for ever. */
    private static void require(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidRulingException(field, field + " is empty");
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidRulingException(
                    field, "%s has %d characters: %d are the most".formatted(field, text.length(), MAX_LENGTH));
        }
        if (text.chars().anyMatch(Character::isISOControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new InvalidRulingException(
                    field, field + " has control characters or half a surrogate pair in it: send plain text");
        }
    }
}
