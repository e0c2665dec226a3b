package dev.entente.app.input;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.entente.app.Failure;
import dev.entente.ledger.ClaimColumns;
import dev.entente.ledger.InvalidRulingException;
import dev.entente.ledger.Rulebook;
import dev.entente.model.Ruling;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table of known relations, one row a claim, as comma-separated values with a header line that names the
 * {@link ClaimColumns columns}. Each row becomes a ruling that adds a claim.
 */
public final class CuratedTable {
    private final Rulebook rulebook;
    private final String name;

    /**
     * @param rulebook what can be said, of which actors
     * @param name who vouches for the rows: the name of the table
     */
    public CuratedTable(Rulebook rulebook, String name) {
        this.rulebook = rulebook;
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
                rulings.add(ruling("%s, line %d".formatted(file, line), row));
            }
        } catch (CharacterCodingException e) {
            throw new Failure("%s is not UTF-8 text: give a table of comma-separated values".formatted(file), e);
        } catch (IOException | RuntimeJsonMappingException e) {
            throw new Failure("%s cannot be read as a table: %s".formatted(file, e.getMessage()), e);
        }
        if (rulings.isEmpty()) {
            throw new Failure(
                    "%s has no rows: its first line names the columns %s".formatted(file, ClaimColumns.NAMES));
        }
        return rulings;
    }

    private Ruling ruling(String where, Map<String, String> cells) {
        try {
            return rulebook.row(cells, name);
        } catch (InvalidRulingException e) {
            throw new Failure("%s: %s".formatted(where, e.getMessage()), e);
        }
    }
}
