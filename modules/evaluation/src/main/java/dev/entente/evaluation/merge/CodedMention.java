package dev.entente.evaluation.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.TreeSet;

/**
 * One mention of an event as a wire report was coded.
 *
 * @param document the report
 * @param sentence index of its sentence in the report
 * @param source names of the actors who act
 * @param target names of those acted upon, perhaps none
 */
public record CodedMention(
        String id,
        String document,
        LocalDate date,
        String code,
        String tense,
        int sentence,
        Set<String> source,
        Set<String> target) {
    /** CAMEO's roots of talks and of verbal cooperation, where both sides act. */
    private static final Set<String> MUTUAL_ROOTS = Set.of("03", "04", "05");

    /** A line of the benchmark. */
    public static CodedMention read(JsonNode row) {
        return new CodedMention(
                row.path("id").asText(),
                row.path("doc").asText(),
                LocalDate.parse(row.path("date").asText(), DateTimeFormatter.BASIC_ISO_DATE),
                row.path("code").asText(),
                row.path("tense").asText(),
                row.path("sentence").asInt(),
                actors(row.path("source")),
                actors(row.path("target")));
    }

    /** What the ledger calls a lane: code, actors in their direction where there is one, and whether it is history. */
    String lane() {
        var forward = source + ">" + target;
        var backward = target + ">" + source;
        var mutual = MUTUAL_ROOTS.contains(code.substring(0, 2));
        var direction = mutual && backward.compareTo(forward) < 0 ? backward : forward;
        return code + ' ' + direction + ' ' + tense.equals("historical");
    }

    boolean sharesActorWith(CodedMention that) {
        return actors().stream().anyMatch(that.actors()::contains);
    }

    private Set<String> actors() {
        var actors = new TreeSet<>(source);
        actors.addAll(target);
        return actors;
    }

    private static Set<String> actors(JsonNode side) {
        var actors = new TreeSet<String>();
        side.forEach(actor -> {
            var name = actor.path("actor").asText("");
            if (!name.isEmpty()) {
                actors.add(name);
            }
        });
        return actors;
    }
}
