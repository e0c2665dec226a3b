package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.model.Alert;
import dev.entente.model.Article;
import dev.entente.model.Webhook;
import dev.entente.server.webhook.Deliveries;
import dev.entente.server.webhook.Targets;
import dev.entente.server.webhook.WebhookClient;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A webhook that is told by processes which share the work, end, and are started again: all they keep is in Kafka. */
class WebhookSharingTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALERT = "shared";
    private static final List<String> LADDER = List.of("partnership", "strategic partnership", "alliance");
    private static final Map<String, String> PLACES = Map.of(
            "Sweden", "STOCKHOLM",
            "Portugal", "LISBON",
            "Kenya", "NAIROBI",
            "Peru", "LIMA",
            "Jamaica", "KINGSTON",
            "Mongolia", "ULAANBAATAR");

    @RegisterExtension
    private static final SeededHouse SEEDED = new SeededHouse();

    private final HouseFixture house = SEEDED.house();

    @Test
    void shouldTellAllOfThemInTheOrderOfEachPairWhoeverTells() throws Exception {
        try (var hook = new WebhookReceiver();
                var client = new WebhookClient(new Targets(true), Clock.systemUTC());
                var admin = house.house().cluster().admin()) {
            var alerts = List.of(Alert.newBuilder()
                    .setId(ALERT)
                    .setFacet("partnership")
                    .setFrom(house.get("/v1/changes?limit=1000").get("next").asText())
                    .setWebhook(new Webhook(hook.url(), "a secret of sixteen characters"))
                    .build());
            var wanted = new Told(house, alerts.get(0).getFrom());

            var one = deliveries(client, alerts);
            var other = deliveries(client, alerts);
            await(() -> members(admin) == 2);
            hook.refuse(3);
            publish(0);
            await(() -> hook.taken().size() >= wanted.changes().size());
            await(() -> one.tally().deliveries() + other.tally().deliveries()
                    >= wanted.changes().size());
            assertThat(one.tally().deliveries()).isPositive();
            assertThat(other.tally().deliveries()).isPositive();
            assertThat(one.tally().failures() + other.tally().failures()).isEqualTo(3);

            hook.refuse(Integer.MAX_VALUE);
            other.close();
            publish(1);
            await(() -> one.states().get(0).failures() > 0);
            one.close();
            publish(2);
            hook.refuse(0);
            var again = deliveries(client, alerts);
            await(() -> hook.taken().stream()
                            .map(WebhookReceiver.Message::id)
                            .distinct()
                            .count()
                    >= wanted.changes().size());
            again.close();

            assertThat(wanted.changes()).hasSize(PLACES.size() * LADDER.size());
            assertThat(told(hook)).isEqualTo(wanted.byPair());
        }
    }

    /** What a process has for webhooks. */
    private Deliveries deliveries(WebhookClient client, List<Alert> alerts) {
        var cluster = house.house().cluster();
        var changes = cluster.topics().relationshipChanges();
        var deliveries =
                new Deliveries(changes.name(), group -> cluster.consumer(changes, group), client, Clock.systemUTC());
        deliveries.take(alerts);
        return deliveries;
    }

    /** Raises the relations of all these with one state by a rung. */
    private void publish(int rung) throws Exception {
        var articles = new ArrayList<Article>();
        PLACES.forEach((state, capital) -> articles.add(Article.newBuilder()
                .setId("shared-%s-%d".formatted(state, rung))
                .setText("%s, May %d. %s and Botswana have elevated relations to the level of %s."
                        .formatted(capital, rung + 1, state, LADDER.get(rung)))
                .build()));
        house.publish(articles);
    }

    private static long members(Admin admin) throws Exception {
        try {
            return admin.describeConsumerGroups(List.of(Deliveries.GROUP + ALERT)).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0; // Nobody has joined yet.
            }
            throw e;
        }
    }

    /** The ids that came, by pair, the first time that each came. */
    private static Map<String, List<String>> told(WebhookReceiver hook) throws Exception {
        var ids = new LinkedHashMap<String, LinkedHashSet<String>>();
        for (var message : hook.taken()) {
            var pair = JSON.readTree(message.body()).get("pair").toString();
            ids.computeIfAbsent(pair, p -> new LinkedHashSet<>()).add(message.id());
        }
        var told = new LinkedHashMap<String, List<String>>();
        ids.forEach((pair, all) -> told.put(pair, List.copyOf(all)));
        return told;
    }

    /** What a webhook is to be told. */
    private record Told(HouseFixture house, String from) {
        List<String> changes() throws Exception {
            return byPair().values().stream().flatMap(List::stream).toList();
        }

        Map<String, List<String>> byPair() throws Exception {
            var ids = new LinkedHashMap<String, List<String>>();
            for (var change : house.get("/v1/changes?limit=1000&facet=partnership&after=" + from)
                    .get("changes")) {
                ids.computeIfAbsent(change.get("pair").toString(), p -> new ArrayList<>())
                        .add(change.get("id").asText());
            }
            return ids;
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var end = Instant.now().plusSeconds(120);
        while (!condition.call()) {
            assertThat(Instant.now()).as("It should have come true by now").isBefore(end);
            Thread.sleep(50);
        }
    }
}
