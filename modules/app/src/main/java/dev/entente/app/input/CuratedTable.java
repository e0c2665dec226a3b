package dev.entente.app.input;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.entente.app.Failure;
import dev.entente.extraction.text.Fingerprint;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A table of known relations, one row a claim, as comma-separated values with a header line: {@code source, target,
 * type, facet, value, label, scope, agreement, date, aspect, reference}. Each row becomes a ruling that adds a claim,
 * under an id made from what it says: the same table again changes nothing.
 */
public final class CuratedTable {
    private static final List<String> COLUMNS = List.of(
            "source", "target", "type", "facet", "value", "label", "scope", "agreement", "date", "aspect", "reference");
    private static final int ID_LENGTH = 20;

    private final Ontology ontology;
    private final String name;

    /**
     * @param ontology what facets and values there are
     * @param name who vouches for the rows: the name of the table
     */
    public CuratedTable(Ontology ontology, String name) {
        this.ontology = ontology;
        this.name = name;
    }

    /**
     * The rows of a file as rulings, all of them or none.
     *
     * @throws Failure naming the file, the line, the column and the remedy
     */
    public List<Ruling> read(Path file) {
        var rulings = new ArrayList<Ruling>();
        try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader().withComments())
                        .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                        .with(CsvParser.Feature.TRIM_SPACES)
                        .readValues(text)) {
            while (rows.hasNext()) {
                var row = rows.next();
                var line = rows.getParser().currentTokenLocation().getLineNr();
                rulings.add(new Row("%s, line %d".formatted(file, line), row).toRuling());
            }
        } catch (IOException | RuntimeJsonMappingException e) {
            throw new Failure("%s cannot be read as a table: %s".formatted(file, e.getMessage()), e);
        }
        if (rulings.isEmpty()) {
            throw new Failure("%s has no rows: its first line names the columns %s".formatted(file, COLUMNS));
        }
        return rulings;
    }

    /**
     * One row that stands in no file, as a ruling.
     *
     * @param where what to call the row in an error
     * @param cells what it says, by column
     * @throws Failure naming the column and the remedy
     */
    public Ruling ruling(String where, Map<String, String> cells) {
        return new Row(where, cells).toRuling();
    }

    /** One row, and where it stands. */
    private final class Row {
        private final String where;
        private final Map<String, String> cells;

        Row(String where, Map<String, String> cells) {
            this.where = where;
            this.cells = cells;
            var unknown = cells.keySet().stream()
                    .filter(column -> !COLUMNS.contains(column))
                    .toList();
            if (!unknown.isEmpty()) {
                throw new Failure(
                        "%s has columns that mean nothing here, %s: it may have %s".formatted(where, unknown, COLUMNS));
            }
        }

        Ruling toRuling() {
            var source = required("source");
            var target = required("target");
            var pair = read("target", target, text -> Pair.of(source, text), "the code of another actor, such as KAZ");
            var reference = required("reference");
            var id = Fingerprint.of(name + said()).hash().substring(0, ID_LENGTH);
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
                    .setId("table:%s:%s".formatted(name, id))
                    .setPair(pair.key())
                    .setVerdict(RulingVerdict.ADD)
                    .setAdded(claim.build())
                    .setBy(name)
                    .setReason(reference)
                    .build();
        }

        /** What the row says, whatever the order of its columns. */
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

        private <T> T read(String column, String text, Function<String, T> reader, String allowed) {
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
            return cell(column).orElseThrow(() -> new Failure("%s: %s is empty".formatted(where, column)));
        }

        private Failure error(String column, String text, String allowed) {
            return new Failure("%s: %s is '%s', not %s".formatted(where, column, text, allowed));
        }
    }
}
