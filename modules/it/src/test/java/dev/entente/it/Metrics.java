package dev.entente.it;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a running service tells Prometheus. */
final class Metrics {
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private Metrics() {}

    /** One line of the exposition. */
    record Sample(String name, Map<String, String> labels, double value) {
        String label(String name) {
            return labels.getOrDefault(name, "");
        }
    }

    static List<Sample> scrape(String http) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(http + "/metrics")).build(), BodyHandlers.ofString());
        return answer.body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Metrics::sample)
                .toList();
    }

    private static Sample sample(String line) {
        var matcher = SAMPLE.matcher(line);
        if (!matcher.matches()) {
            throw new AssertionError("No sample of Prometheus: " + line);
        }
        var labels = new HashMap<String, String>();
        var label = LABEL.matcher(matcher.group(2) == null ? "" : matcher.group(2));
        while (label.find()) {
            labels.put(label.group(1), label.group(2));
        }
        return new Sample(
                matcher.group(1), labels, Double.parseDouble(matcher.group(3).replace("+Inf", "Infinity")));
    }
}
