package dev.entente.server.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.entente.extraction.actor.ActorDirectory;
import dev.entente.model.Ontology;
import dev.entente.server.Problem;
import java.util.List;

/** What many routes ask for in the same words. */
public final class LedgerParameters {
    private static final ActorDirectory ACTORS = ActorDirectory.load();

    /** One of a pair. */
    public static final Parameter<String> ACTOR = code("actor", "Code of one of the pair");

    /** The other of the pair. */
    public static final Parameter<String> WITH = code("with", "Code of the other of the pair");

    /** A facet of the ontology. */
    public static final Parameter<String> FACET = oneOf(
            "facet",
            Ontology.load().facets().stream().map(facet -> facet.name()).toList(),
            "Name of the facet");

    private LedgerParameters() {}

    /** An actor's code, in capitals or not. */
    private static Parameter<String> code(String name, String description) {
        return Parameter.read(name, text -> actor(name, text), "an actor's code such as ARM, EU or X-ABK", description);
    }

    /**
     * The code of an actor that there is.
     *
     * @param parameter which parameter says so
     * @throws dev.entente.server.ProblemException where there is none, with the code that may be meant
     */
    public static String actor(String parameter, String text) {
        try {
            return ACTORS.requireCode(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(parameter, e.getMessage()).toException();
        }
    }

    private static Parameter<String> oneOf(String name, List<String> values, String description) {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        values.forEach(schema.putArray("enum")::add);
        return new Parameter<>(
                name,
                Parameter.Place.QUERY,
                description,
                schema,
                text -> {
                    if (!values.contains(text)) {
                        throw new IllegalArgumentException("Not one of them: " + text);
                    }
                    return text;
                },
                "not one of " + values);
    }
}
