package dev.entente.extraction.actor;

import dev.entente.model.Tsv;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where actors are. Nothing is read by it, so it is no part of the {@link ActorLexicon} and of its digest. */
public final class Regions {
    private static final String FILE = "regions.tsv";

    private final Map<String, Region> byActor;

    private Regions(Map<String, Region> byActor) {
        this.byActor = Map.copyOf(byActor);
    }

    /**
     * A part of the world.
     *
     * @param name such as Western Asia
     * @param continent such as Asia
     */
    public record Region(String name, String continent) {}

    /** The regions that come with the library. */
    public static Regions load() {
        return parse(Tsv.resource(Regions.class, FILE));
    }

    /** @throws IllegalArgumentException naming line and remedy where the table is not well formed */
    static Regions parse(String text) {
        var byActor = new HashMap<String, Region>();
        for (var row : Tsv.parse(FILE, text, List.of("continent", "region", "actors"))) {
            var region = new Region(row.required("region"), row.required("continent"));
            for (var code : row.required("actors").split(" ")) {
                if (byActor.put(code, region) != null) {
                    throw row.error("actor %s stands twice: remove one".formatted(code));
                }
            }
        }
        return new Regions(byActor);
    }

    /** The region that an actor is in; nothing where it is in none, as organisations are. */
    public Optional<Region> of(String actor) {
        return Optional.ofNullable(byActor.get(actor));
    }
}
