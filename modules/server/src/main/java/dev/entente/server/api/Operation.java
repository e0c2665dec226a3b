package dev.entente.server.api;

import java.util.ArrayList;
import java.util.List;

/**
 * What OpenAPI tells of something the server does.
 *
 * @param id its name for generated clients, such as {@code listRelationships}
 * @param tag the group it belongs to
 * @param summary what it does, in a line
 * @param parameters what it takes in its query, path and headers; no other query parameter is taken
 * @param bodies what it takes as a body; none where it takes none
 * @param answers what it answers when all is well
 */
public record Operation(
        String id, String tag, String summary, List<Parameter<?>> parameters, List<Content> bodies, Answer answer) {

    /**
     * A body.
     *
     * @param mediaType its media type
     * @param schema name of its schema among the components; empty for text
     */
    public record Content(String mediaType, String schema) {}

    /**
     * What comes back.
     *
     * @param status HTTP status
     * @param content its body
     */
    public record Answer(int status, Content content) {}

    public Operation {
        parameters = List.copyOf(parameters);
        bodies = List.copyOf(bodies);
    }

    /** An operation without parameters that answers 200 and a JSON document of that schema. */
    public static Operation of(String id, String tag, String summary, String schema) {
        return new Operation(
                id, tag, summary, List.of(), List.of(), new Answer(200, new Content("application/json", schema)));
    }

    /** The same with these parameters. */
    public Operation with(Parameter<?>... more) {
        var all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return new Operation(id, tag, summary, all, bodies, answer);
    }

    /** The same taking one of these bodies. */
    public Operation taking(Content... content) {
        return new Operation(id, tag, summary, parameters, List.of(content), answer);
    }

    /** The same answering otherwise. */
    public Operation answering(int status, String mediaType, String schema) {
        return new Operation(id, tag, summary, parameters, bodies, new Answer(status, new Content(mediaType, schema)));
    }

    /** True where its query may have a parameter of this name. */
    boolean takes(String name) {
        return parameters.stream()
                .anyMatch(parameter -> parameter.place() == Parameter.Place.QUERY
                        && parameter.name().equals(name));
    }

    /** The parameters of its query, for whoever named another. */
    List<String> queryNames() {
        return parameters.stream()
                .filter(parameter -> parameter.place() == Parameter.Place.QUERY)
                .map(Parameter::name)
                .toList();
    }
}
