package dev.entente.server.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * How the pages of a list are made, whole or out of the parts that several instances have: items that are equal in its
 * order are all in one part.
 *
 * @param items name of the array that holds the list
 * @param limit how many items a page has at most
 * @param order of the list
 * @param cursor where to go on after these items, for whoever asks for the next page
 */
public record Page(
        String items, int limit, Comparator<JsonNode> order, Function<List<? extends JsonNode>, String> cursor) {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String NEXT = "next";

    /** A page of these items, which are in order and one more than fit where there is more. */
    public ObjectNode of(List<? extends JsonNode> found) {
        return of(found, found.size() > limit);
    }

    /** The page of all parts together. */
    ObjectNode merge(List<ObjectNode> parts) {
        var all = new ArrayList<JsonNode>();
        parts.forEach(part -> part.withArray(items).forEach(all::add));
        all.sort(order);
        return of(all, all.size() > limit || parts.stream().anyMatch(part -> part.has(NEXT)));
    }

    private ObjectNode of(List<? extends JsonNode> found, boolean more) {
        var page = found.subList(0, Math.min(found.size(), limit));
        ObjectNode node = JSON.createObjectNode();
        var array = node.putArray(items);
        page.forEach(array::add);
        if (more && !page.isEmpty()) {
            node.put(NEXT, cursor.apply(page));
        }
        return node;
    }
}
