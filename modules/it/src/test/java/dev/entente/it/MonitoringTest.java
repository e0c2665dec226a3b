package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.it.Metrics.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the dashboard shows and the alarms watch is there, and says what has happened. */
class MonitoringTest {
    private static final Path DEPLOY = Path.of("..", "..", "deploy");
    private static final Pattern METRIC = Pattern.compile("\\b(?:entente|kafka|jvm|process|http)_[a-z0-9_]+");
    private static final Pattern SELECTOR = Pattern.compile("\\b([a-z][a-z0-9_]+)\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)\\s*\"([^\"]*)\"");
    /** Labels that Prometheus adds when it scrapes. */
    private static final Set<String> SCRAPED = Set.of("job", "instance");

    @TempDir
    private static Path data;

    private static HouseFixture house;
    private static List<Sample> samples;

    @BeforeAll
    static void start() throws Exception {
        house = HouseFixture.start(data);
        house.publish(HouseFixture.seeds());
        house.publishBytes(null, "broken".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3});
        samples = withCollection(house.house().http());
    }

    /** What is told after a collection of garbage: of a JVM that has had none, its pauses are not told. */
    private static List<Sample> withCollection(String http) throws Exception {
        System.gc();
        var told = Metrics.scrape(http);
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (told.stream().noneMatch(sample -> sample.name().startsWith("jvm_gc_pause")) && System.nanoTime() < end) {
            Thread.sleep(50);
            told = Metrics.scrape(http);
        }
        return told;
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void shouldTellWhatHasHappened() throws Exception {
        var changes = house.read(house.topics().relationshipChanges()).size();

        assertThat(sum("entente_articles_total")).isEqualTo(HouseFixture.seeds().size());
        assertThat(sum("entente_claims_total")).isPositive();
        assertThat(sum("entente_changes_total")).isEqualTo(changes);
        assertThat(sum("entente_change_latency_seconds_count")).isEqualTo(changes);
        assertThat(sum("entente_dead_letters_total")).isEqualTo(1);
        assertThat(sum("entente_sink_rows_total")).isPositive();
        assertThat(sum("entente_lag_records")).isZero();
        assertThat(sum("entente_sink_lag_records")).isZero();
        assertThat(sum("entente_restore_remaining_records")).isZero();
        assertThat(sum("entente_state_bytes")).isPositive();
        assertThat(sum("entente_ready")).isEqualTo(2);
    }

    @Test
    void shouldHaveWhateverTheDashboardShows() throws IOException {
        var dashboard = new ObjectMapper()
                .readTree(DEPLOY.resolve("grafana/dashboards/entente.json").toFile());

        var queries = dashboard.findValuesAsText("expr");

        assertThat(queries).hasSizeGreaterThan(10);
        requireThere(String.join("\n", queries));
    }

    @Test
    void shouldHaveWhateverTheAlarmsWatch() throws IOException {
        requireThere(Files.readString(DEPLOY.resolve("prometheus/alerts.yml")));
    }

    @Test
    void shouldShowOrWatchWhateverWeMeasure() throws IOException {
        var used = Files.readString(DEPLOY.resolve("grafana/dashboards/entente.json"))
                + Files.readString(DEPLOY.resolve("prometheus/alerts.yml"));

        assertThat(samples.stream().map(Sample::name).filter(name -> name.startsWith("entente_")))
                .map(name -> name.replaceFirst("_(bucket|sum|count|max)$", ""))
                .allSatisfy(name -> assertThat(used).contains(name));
    }

    private static void requireThere(String queries) {
        var names = samples.stream().map(Sample::name).collect(Collectors.toSet());
        var wanted = new TreeSet<String>();
        METRIC.matcher(queries).results().forEach(match -> wanted.add(match.group()));
        assertThat(wanted).isNotEmpty().isSubsetOf(names);
        SELECTOR.matcher(queries)
                .results()
                .forEach(selector -> MATCHER.matcher(selector.group(2))
                        .results()
                        .filter(matcher -> !SCRAPED.contains(matcher.group(1)))
                        .forEach(matcher -> assertThat(samples)
                                .as("%s{%s}", selector.group(1), matcher.group())
                                .anyMatch(sample -> sample.name().equals(selector.group(1))
                                        && sample.labels().containsKey(matcher.group(1)))));
    }

    private static double sum(String name) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .mapToDouble(Sample::value)
                .sum();
    }
}
