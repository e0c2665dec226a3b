package dev.entente.ledger;

import dev.entente.model.AgreementMention;
import dev.entente.model.Aspect;
import dev.entente.model.Claim;
import dev.entente.model.Edtf;
import dev.entente.model.EventType;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Ruling;
import dev.entente.model.RulingVerdict;
import dev.entente.model.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A claim that a person makes, in columns: {@code source, target, type, facet, value, label, scope, agreement, date,
 * aspect, reference}. It becomes a ruling that adds it, under an id made from what it says: the same again changes
 * nothing.
 */
public final class ClaimColumns {
    /** Their names. */
    public static final List<String> NAMES = List.of(
            "source", "target", "type", "facet", "value", "label", "scope", "agreement", "date", "aspect", "reference");

    private static final String ROW = "table:%s:";
    private static final int ID_LENGTH = 20;

    private final Ontology ontology;
    private final Map<String, String> cells;

    /**
     * @param ontology what facets and values there are
     * @param cells what it says, by column; blank is unknown
     * @throws InvalidRulingException where a column is none
     */
    public ClaimColumns(Ontology ontology, Map<String, String> cells) {
        this.ontology = ontology;
        this.cells = new TreeMap<>(cells);
        var unknown = this.cells.keySet().stream()
                .filter(column -> !NAMES.contains(column))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidRulingException(
                    unknown.get(0), "%s mean nothing here: a claim has %s".formatted(unknown, NAMES));
        }
    }

    /**
     * The ruling that adds the claim.
     *
     * @param by who vouches for it: a person, or the name of a curated table
     * @throws InvalidRulingException naming the column and the remedy
     */
    public Ruling toRuling(String by) {
        var source = required("source");
        var target = required("target");
        var pair = read("target", target, text -> Pair.of(source, text), "the code of another actor, such as KAZ");
        var reference = required("reference");
        var id = Hash.of(by + said()).hex().substring(0, ID_LENGTH);
        var claim = Claim.newBuilder()
                .setId(id)
                .setArticle(id)
                .setEvent(id)
                .setSource(source)
                .setTarget(target)
                .setType(constant("type", EventType.class))
                .setStatus(Status.OCCURRED)
                .setAspect(cell("aspect").isEmpty() ? Aspect.TRANSITION : constant("aspect", Aspect.class))
                .setLabel(cell("label").orElse(null))
                .setScope(cell("scope").orElse(null))
                .setDate(date().orElse(null))
                .setDateDerivation(date().map(date -> "given by the table").orElse(null))
                .setQuote(reference)
                .setBegin(0)
                .setEnd(reference.length())
                .setRule("curated-table")
                .setConfidence(1);
        setFacet(claim, pair);
        return Ruling.newBuilder()
                .setId(ROW.formatted(by) + id)
                .setPair(pair.key())
                .setVerdict(RulingVerdict.ADD)
                .setAdded(claim.build())
                .setBy(by)
                .setReason(reference)
                .build();
    }

    /** True where somebody of this name added the claim in columns; a curated table has its name for that. */
    public static boolean isBy(String name, Ruling ruling) {
        return ruling.getId().startsWith(ROW.formatted(name)) && ruling.getBy().equals(name);
    }

    /** What is said, whatever the order of the columns. */
    private Map<String, String> said() {
        var said = new TreeMap<>(cells);
        said.values().removeIf(String::isBlank);
        return said;
    }

    private void setFacet(Claim.Builder claim, Pair pair) {
        var facet = cell("facet");
        if (facet.isEmpty()) {
            return;
        }
        if (ontology.facet(facet.get()).isEmpty()) {
            throw error(
                    "facet",
                    facet.get(),
                    "one of "
                            + ontology.facets().stream()
                                    .map(known -> known.name())
                                    .toList());
        }
        var value = required("value");
        if (ontology.value(facet.get(), value).isEmpty()) {
            throw error(
                    "value",
                    value,
                    "one of "
                            + ontology.values(facet.get()).stream()
                                    .map(known -> known.name())
                                    .toList());
        }
        claim.setFacet(facet.get()).setValue(value);
        if (facet.get().equals(Ontology.AGREEMENTS)) {
            claim.setMutual(true)
                    .setAgreement(AgreementMention.newBuilder()
                            .setName(required("agreement"))
                            .setStage(value)
                            .setParties(pair.codes())
                            .build());
        } else {
            var directed = ontology.facet(facet.get()).orElseThrow().isDirected();
            claim.setMutual(!directed);
        }
    }

    private Optional<String> date() {
        return cell("date")
                .map(text -> read("date", text, Edtf::parse, "an EDTF date such as 2024-05-10")
                        .text());
    }

    private <E extends Enum<E>> E constant(String column, Class<E> type) {
        return read(
                column,
                required(column),
                text -> Enum.valueOf(type, text),
                "one of " + Arrays.toString(type.getEnumConstants()));
    }

    private static <T> T read(String column, String text, Function<String, T> reader, String allowed) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw error(column, text, allowed);
        }
    }

    private Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column)).filter(text -> !text.isBlank());
    }

    private String required(String column) {
        return cell(column).orElseThrow(() -> new InvalidRulingException(column, column + " is empty"));
    }

    private static InvalidRulingException error(String column, String text, String allowed) {
        return new InvalidRulingException(column, "%s is '%s', not %s".formatted(column, text, allowed));
    }
}
