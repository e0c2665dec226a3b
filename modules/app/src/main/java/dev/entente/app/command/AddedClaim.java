package dev.entente.app.command;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The claim that a ruling adds, in the columns of a curated table. */
final class AddedClaim {
    @Option(names = "--type", paramLabel = "TYPE", description = "PLOVER event type: AGREE, SANCTION ...")
    private Optional<String> type = Optional.empty();

    @Option(names = "--facet", paramLabel = "FACET", description = "Facet that it decides: partnership.")
    private Optional<String> facet = Optional.empty();

    @Option(names = "--value", paramLabel = "VALUE", description = "Its value, or an agreement's stage.")
    private Optional<String> value = Optional.empty();

    @Option(names = "--agreement", paramLabel = "NAME", description = "Name of the document, for facet agreements.")
    private Optional<String> agreement = Optional.empty();

    @Option(names = "--label", paramLabel = "TEXT", description = "The document's own wording of the value.")
    private Optional<String> label = Optional.empty();

    @Option(names = "--scope", paramLabel = "SCOPE", description = "What is restricted or recognised: trade, STATE.")
    private Optional<String> scope = Optional.empty();

    @Option(names = "--date", paramLabel = "DATE", description = "When, as EDTF: 2024-05-10, 2024-05, 2024.")
    private Optional<String> date = Optional.empty();

    @Option(
            names = "--aspect",
            paramLabel = "ASPECT",
            description = "TRANSITION: it came to be so; STATUS: it is said to be so (default: TRANSITION).")
    private Optional<String> aspect = Optional.empty();

    /** The columns that have something in them. */
    Map<String, String> columns() {
        var cells = new TreeMap<String, String>();
        type.ifPresent(text -> cells.put("type", text));
        facet.ifPresent(text -> cells.put("facet", text));
        value.ifPresent(text -> cells.put("value", text));
        agreement.ifPresent(text -> cells.put("agreement", text));
        label.ifPresent(text -> cells.put("label", text));
        scope.ifPresent(text -> cells.put("scope", text));
        date.ifPresent(text -> cells.put("date", text));
        aspect.ifPresent(text -> cells.put("aspect", text));
        return cells;
    }
}
