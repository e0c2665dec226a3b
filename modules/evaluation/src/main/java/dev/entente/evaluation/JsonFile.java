package dev.entente.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.app.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Files of JSON lines, plain or gzipped. */
public final class JsonFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFile() {}

    /** The lines of a file, to be closed by the caller. */
    public static BufferedReader open(Path file) throws IOException {
        InputStream stream = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream, StandardCharsets.UTF_8));
    }

    /** The objects of a file, one a line. */
    public static List<JsonNode> read(Path file) throws IOException {
        var nodes = new ArrayList<JsonNode>();
        try (var lines = open(file)) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    nodes.add(parse(file, number, line));
                }
            }
        }
        return nodes;
    }

    private static JsonNode parse(Path file, int number, String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new Failure(
                    "%s, line %d is not JSON (%s): write one object a line"
                            .formatted(file, number, e.getOriginalMessage()),
                    e);
        }
    }
}
