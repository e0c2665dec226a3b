package dev.entente.extraction.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Classifies JSON lines: {@code {id,text,source,target,source_spans,target_spans}} in, {@code {id,root}} out.
 *
 * <p>Spans are {@code [begin, end]} pairs that count the characters (code points) of the text. Where they are missing,
 * the party is looked for by its name, {@code source} or {@code target}.
 */
public final class ClassifyLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventClassifier classifier;

    public ClassifyLines(EventClassifier classifier) {
        this.classifier = classifier;
    }

    /**
     * Classifies one line.
     *
     * @param line the line's text
     * @param number the line's number, from 1, for the error message
     * @return {@code {"id":...,"root":...}}
     * @throws IllegalArgumentException where the line is no object, or a field is missing or of the wrong kind; the
     *     message names line, field and remedy
     */
    public String classify(String line, int number) {
        var question = question(line, number);
        var root = classifier.classify(question.text(), question.source(), question.target());
        return JSON.createObjectNode()
                .<ObjectNode>set("id", question.id())
                .put("root", root.name())
                .toString();
    }

    /**
     * What one line asks.
     *
     * @param id as the line has it: a string or a number
     * @param source where the acting party stands; empty where it does not stand in the text
     * @param target where the party acted upon stands; likewise
     */
    public record Question(JsonNode id, String text, List<Span> source, List<Span> target) {}

    /**
     * Reads one line.
     *
     * @param line the line's text
     * @param number the line's number, from 1, for the error message
     * @throws IllegalArgumentException as {@link #classify} does
     */
    public static Question question(String line, int number) {
        var node = object(line, number);
        var id = node.get("id");
        if (id == null || !id.isValueNode() || id.isNull()) {
            throw error(number, "field 'id' is %s: write a string".formatted(id));
        }
        var text = string(node, "text", number);
        if (text.isEmpty()) {
            throw error(number, "field 'text' is missing or empty: write the sentence into it");
        }
        return new Question(id, text, party(node, "source", text, number), party(node, "target", text, number));
    }

    private static List<Span> party(JsonNode node, String name, String text, int number) {
        var spans = spans(node, name + "_spans", text, number);
        return spans.isEmpty() ? EventClassifier.find(text, string(node, name, number)) : spans;
    }

    private static List<Span> spans(JsonNode node, String field, String text, int number) {
        var spans = new ArrayList<Span>();
        var values = node.get(field);
        if (values == null || values.isNull()) {
            return spans;
        }
        for (var value : values) {
            if (value.size() != 2 || !value.path(0).isInt() || !value.path(1).isInt()) {
                throw error(number, "field '%s' holds %s: write [begin, end]".formatted(field, value));
            }
            spans.add(span(value.path(0).intValue(), value.path(1).intValue(), field, text, number));
        }
        return spans;
    }

    private static Span span(int begin, int end, String field, String text, int number) {
        if (begin < 0 || end < begin || end > text.codePointCount(0, text.length())) {
            throw error(
                    number,
                    "field '%s' holds [%d, %d], which does not lie in the text: correct it"
                            .formatted(field, begin, end));
        }
        return new Span(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
    }

    private static JsonNode object(String line, int number) {
        try {
            var node = JSON.readTree(line);
            if (!node.isObject()) {
                throw error(number, "it is no JSON object: write {\"id\": ..., \"text\": ...} on one line");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "line %d: it is not JSON (%s): write one object a line".formatted(number, e.getOriginalMessage()),
                    e);
        }
    }

    /** The text of a field; empty where it is missing. */
    private static String string(JsonNode node, String name, int number) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw error(number, "field '%s' is %s: write a string".formatted(name, value));
        }
        return value.textValue();
    }

    private static IllegalArgumentException error(int number, String message) {
        return new IllegalArgumentException("line %d: %s".formatted(number, message));
    }
}
