package dev.entente.registry.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A plain HTTP client, so that the registry is tested without our own. */
final class Http {
    static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    Http(URI base) {
        this.base = base;
    }

    /** An answer: its status, its media type and what it says. */
    record Answer(int status, String type, JsonNode body) {
        int code() {
            return body.path("error_code").asInt();
        }
    }

    Answer get(String path) {
        return call("GET", path, "", MEDIA_TYPE);
    }

    Answer delete(String path) {
        return call("DELETE", path, "", MEDIA_TYPE);
    }

    /** Sends JSON, written with single quotes. */
    Answer post(String path, String body) {
        return call("POST", path, body.replace('\'', '"'), MEDIA_TYPE);
    }

    /** Sends JSON, written with single quotes. */
    Answer put(String path, String body) {
        return call("PUT", path, body.replace('\'', '"'), MEDIA_TYPE);
    }

    /** Registers a schema, written with single quotes. */
    Answer register(String subject, String schema) {
        return post("/subjects/" + subject + "/versions", schemaBody(schema));
    }

    /** The request that carries a schema, written with single quotes. */
    static String schemaBody(String schema) {
        return JSON.createObjectNode().put("schema", schema.replace('\'', '"')).toString();
    }

    Answer call(String method, String path, String body, String type) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
