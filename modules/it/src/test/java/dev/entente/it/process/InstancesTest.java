package dev.entente.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.it.Log;
import dev.entente.it.Seeds;
import dev.entente.it.process.Questions.Reply;
import dev.entente.model.Pair;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three processes that share the pairs, and a gateway before them. Whichever is asked, and whatever befalls the others:
 * an answer is whole, is the newest or says that it may not be, and comes soon. Two clients follow the changes from the
 * first to the last, one of the gateway and one of the process that has to suffer.
 */
@Tag("full")
@TestInstance(Lifecycle.PER_CLASS)
class InstancesTest {
    private static final int A_SECOND = 200;
    private static final Duration SOON = Duration.ofSeconds(2);
    /**
     * Where a machine is shared, all its processes stand still for a second now and then: so late may one in a hundred
     * be.
     */
    private static final Duration AT_LAST = Duration.ofSeconds(5);

    /** Longer than the others take to notice that one is gone, and to take over. */
    private static final Duration UNTIL_TAKEN_OVER = Duration.ofSeconds(10);

    private final News news = new News();
    private final List<Follower> followers = new ArrayList<>();
    private ProcessHouse house;
    private JvmProcess victim;
    private History history;

    @BeforeAll
    void build(@TempDir Path folder) throws Exception {
        house = ProcessHouse.ofInstances(folder, 3);
        house.start();
        victim = house.streams().get(0);
        var start = house.get("/v1/changes").get("next").asText();
        followers.add(new Follower(house.gateway(), start));
        followers.add(new Follower(house.address(victim), start));
        history = new History(house.cluster());
        house.publish(Seeds.all());
        house.publish(news.next(30));
        house.settle();
    }

    /** No test is over before all are back and every change has been told once. */
    @AfterEach
    void settle() throws Exception {
        house.start();
        house.settle();
        for (var follower : followers) {
            follower.requireEachOnce(new Log(house.cluster()));
        }
    }

    @AfterAll
    void close() throws Exception {
        followers.forEach(Follower::close);
        if (history != null) {
            history.close();
        }
        if (house != null) {
            house.close();
        }
    }

    @Test
    void shouldAnswerAlikeWhicheverIsAsked() throws Exception {
        var servers = servers();
        requireAlike(servers);

        victim.stop();
        servers.remove(house.address(victim));
        requireAlike(servers);
    }

    @Test
    @Tag("alone")
    void shouldAnswerSoonAndTrulyWhenOneIsKilled() throws Exception {
        var others = servers();
        others.remove(house.address(victim));

        try (var questions = new Questions(history)) {
            questions.warmUp(servers(), 3);
            var feeding = feed(UNTIL_TAKEN_OVER);
            questions.ask(others, A_SECOND, Duration.ofSeconds(1));
            victim.kill();
            questions.ask(others, A_SECOND, UNTIL_TAKEN_OVER);
            feeding.join();

            requireSoonAndTrue(questions.replies());
            assertThat(questions.replies()).anyMatch(Reply::isMarked);
        }
    }

    @Test
    @Tag("alone")
    void shouldAnswerSoonAndTrulyWhenOneStandsStillAndWhenItWakes() throws Exception {
        var others = servers();
        others.remove(house.address(victim));

        try (var questions = new Questions(history)) {
            questions.warmUp(servers(), 3);
            var feeding = feed(UNTIL_TAKEN_OVER);
            victim.pause();
            questions.ask(others, A_SECOND, UNTIL_TAKEN_OVER);
            feeding.join();
            house.publish(news.next(30));
            Await.until("the others have taken in what came meanwhile", this::isAtRest, house::logs);
            victim.resume();
            questions.ask(List.of(house.address(victim)), A_SECOND / 3, Duration.ofSeconds(2));

            requireSoonAndTrue(questions.replies());
        }
    }

    @Test
    void shouldPageThroughTheChangesWithoutAGapWhicheverGivesThePage() throws Exception {
        var servers = servers();
        var changes = new Log(house.cluster()).changes();
        var told = new ArrayList<JsonNode>();
        var next = "";

        for (int i = 0; told.size() < changes.size() && i < changes.size(); i++) {
            var page = house.read(servers.get(i % servers.size()), "/v1/changes?limit=3" + next);
            page.get("changes").forEach(told::add);
            next = "&after=" + page.get("next").asText();
        }

        Follower.requireEachOnce("the pages", told, changes);
        assertThat(house.get("/v1/changes?limit=3" + next).get("changes")).isEmpty();
    }

    @Test
    void shouldTellEachChangeOnceThroughTheDeathOfTheGatewayAndARestartOfAll() throws Exception {
        house.publish(news.next(10));
        house.serve().kill();
        house.publish(news.next(10));
        house.serve().start().awaitReady();

        house.publish(news.next(10));
        var all = new ArrayList<>(List.of(house.serve()));
        all.addAll(house.streams());
        all.add(house.broker());
        for (var process : all) {
            process.stop();
        }
        house.start();
        house.publish(news.next(10));
    }

    private List<URI> servers() {
        var servers = new ArrayList<>(List.of(house.gateway()));
        house.streams().forEach(instance -> servers.add(house.address(instance)));
        return servers;
    }

    /** Articles that change something, some every second, meanwhile. */
    private CompletableFuture<Void> feed(Duration length) {
        return CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < length.toSeconds() * 2; i++) {
                    house.publish(news.next(2));
                    Thread.sleep(500);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Whether the history has all that the topic has, and all is done that is to be done. */
    private boolean isAtRest() {
        house.settle();
        return new Log(house.cluster())
                .read(house.cluster().topics().relationships()).stream()
                        .allMatch(record ->
                                history.newest(record.key()) >= record.value().getVersion());
    }

    private void requireAlike(List<URI> servers) throws Exception {
        var targets = Stream.concat(
                Stream.of(
                        "/v1/relationships",
                        "/v1/relationships?asOf=2020-06-01",
                        "/v1/relationships?limit=2",
                        "/v1/relationships?actor=KAZ&facet=partnership",
                        "/v1/events?limit=7",
                        "/v1/events?limit=1000&actor=ARM",
                        // Of one pair: in which order pairs come is each one's own.
                        "/v1/changes?limit=1000&actor=ARM&with=KAZ",
                        "/v1/changes?limit=3&actor=ARM&with=AZE",
                        "/v1/relationships/ABW/ZWE",
                        "/v1/relationships/ARM/KAZ?asOf=never"),
                history.pairs().stream().sorted().flatMap(InstancesTest::aboutPair));
        for (var target : targets.toList()) {
            Await.until(
                    "all answer alike to " + target,
                    () -> answers(servers, target).stream().distinct().count() == 1,
                    () -> String.join("\n", answers(servers, target)));
        }
    }

    private static Stream<String> aboutPair(String key) {
        var pair = Pair.parse(key);
        var path = "/v1/relationships/%s/%s".formatted(pair.a(), pair.b());
        return Stream.of(
                path, path + "?events=true&asOf=2015-01-01", path + "/timeline", path + "/why?facet=partnership");
    }

    /**
     * Status, type and body of each one's answer; those that are marked stale say who gave them. Where the next page
     * begins, each says by how far it has read itself.
     */
    private List<String> answers(List<URI> servers, String target) {
        return servers.stream()
                .map(server -> {
                    try {
                        var answer = house.ask(server, target);
                        return "%d %s %s\n%s"
                                .formatted(
                                        answer.statusCode(),
                                        answer.headers()
                                                .firstValue("Content-Type")
                                                .orElse(""),
                                        answer.headers()
                                                .firstValue("Entente-Stale")
                                                .map(lag -> "stale at " + server)
                                                .orElse(""),
                                        answer.body().replaceFirst("\"next\":\"[^\"]*\"", ""));
                    } catch (Exception e) {
                        return server + ": " + e;
                    }
                })
                .toList();
    }

    private void requireSoonAndTrue(List<Reply> replies) {
        house.settle();
        System.out.printf(
                "%d answers: %d of them stale, %d not available; the slowest took %d ms%n",
                replies.size(),
                replies.stream().filter(Reply::isMarked).count(),
                replies.stream().filter(reply -> reply.status() != 200).count(),
                replies.stream()
                        .mapToLong(reply -> reply.took().toMillis())
                        .max()
                        .orElseThrow());
        var answers = replies.stream().filter(reply -> reply.status() == 200).toList();
        var refusals = replies.stream().filter(reply -> reply.status() != 200).toList();
        assertThat(refusals).as("refusals that tell when to ask again").allMatch(Reply::tellsWhenToAskAgain);
        // A copy that one process hands over to another is for a moment nobody's.
        assertThat(refusals).as("few refusals").hasSizeLessThanOrEqualTo(replies.size() / 100);
        assertThat(replies.stream().filter(reply -> reply.took().compareTo(SOON) >= 0))
                .as("few late ones")
                .hasSizeLessThanOrEqualTo(replies.size() / 100);
        assertThat(replies).as("all at last").allMatch(reply -> reply.took().compareTo(AT_LAST) < 0);
        assertThat(answers).as("states that the pair was in").allMatch(this::isTrue);
        assertThat(answers)
                .as("the newest known, or marked")
                .allMatch(reply -> reply.isMarked() || version(reply) >= reply.known());
    }

    private boolean isTrue(Reply reply) {
        return history.knows(
                reply.pair(), version(reply), reply.body().get("hash").asText());
    }

    private static long version(Reply reply) {
        return reply.body().get("version").asLong();
    }
}
