package dev.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Cause;
import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.EventType;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Status;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An event of which more articles tell than it can name. */
class CrowdedEventTest {
    private static final Pair PAIR = Pair.of("ARM", "AZE");
    private static final int ARTICLES = 40;

    private final Ledger ledger = new Ledger(Ontology.load());
    private final PairStore store = new InMemoryPairStore();

    @Test
    void shouldNameTheBestClaimsAndCountTheRest() {
        tell();

        var event = event();
        assertThat(event.getMentions()).isEqualTo(ARTICLES);
        assertThat(event.getArticles()).hasSize(32).contains("a00").doesNotContain("a32");
    }

    @Test
    void shouldLetTheNextBestComeUpWhereABetterOneIsWithdrawn() {
        tell();

        ledger.apply(
                store, Told.by("a00", PAIR).revision(1).cause(Cause.RETRACTED).set());

        var event = event();
        assertThat(event.getMentions()).isEqualTo(ARTICLES - 1);
        assertThat(event.getArticles()).hasSize(32).contains("a32").doesNotContain("a00");
    }

    @Test
    void shouldOnlyCountOneMoreThatIsNoBetter() {
        tell();
        var before = event();

        ledger.apply(store, talks("z"));

        assertThat(event())
                .isEqualTo(Event.newBuilder(before).setMentions(ARTICLES + 1).build());
    }

    private void tell() {
        IntStream.range(0, ARTICLES)
                .mapToObj("a%02d"::formatted)
                .forEach(article -> ledger.apply(store, talks(article)));
    }

    private static ClaimSet talks(String article) {
        return Told.by(article, PAIR)
                .event(EventType.CONSULT, Status.OCCURRED, "2024-05-10", "Almaty")
                .set();
    }

    private Event event() {
        var state = ledger.state(store, PAIR);
        assertThat(state.hash())
                .isEqualTo(ledger.fold(PAIR, ledger.sets(store, PAIR)).hash());
        assertThat(state.events()).hasSize(1);
        return state.events().get(0);
    }
}
