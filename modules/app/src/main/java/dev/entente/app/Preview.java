package dev.entente.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.extraction.Extractor;
import dev.entente.ledger.Climate;
import dev.entente.ledger.InMemoryPairStore;
import dev.entente.ledger.Ledger;
import dev.entente.model.Article;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.json.RelationshipJson;
import dev.entente.streams.extraction.Arrival;
import dev.entente.streams.extraction.ArticleEntry;
import dev.entente.streams.extraction.Intake;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What the ledger would say of some articles: the topologies' own decisions, in memory. */
public final class Preview {
    private final Intake intake;
    private final Ontology ontology = Ontology.load();
    private final Ledger ledger = new Ledger(ontology);
    private final Climate climate = new Climate(ontology);
    private final InMemoryPairStore store = new InMemoryPairStore();
    private final Map<String, ArticleEntry> articles = new HashMap<>();
    private final Set<Pair> pairs = new TreeSet<>();
    private final Instant known = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final LocalDate today = LocalDate.ofInstant(known, ZoneOffset.UTC);
    private long offset;

    public Preview(Extractor extractor) {
        this.intake = new Intake(extractor);
    }

    /** Takes in an article; the same id again is a revision. */
    public void add(Article article) {
        var id = article.getId();
        var decision = intake.decide(
                Optional.ofNullable(articles.get(id)),
                new Arrival(id, Optional.of(article), 0, offset++, known, Optional.empty()));
        articles.put(id, decision.entry());
        for (var set : decision.sets()) {
            ledger.apply(store, set);
            pairs.add(Pair.parse(set.getPair()));
        }
    }

    /** Hands over the relationships in the order of their pairs, events included. */
    public void relationships(Consumer<ObjectNode> relationships) {
        for (var pair : pairs) {
            var state = ledger.state(store, pair);
            if (!state.isEmpty()) {
                ledger.relationship(store, pair).ifPresent(relationship -> {
                    var json = RelationshipJson.of(relationship, state.events());
                    climate.on(today, state.events()).ifPresent(degree -> json.put("climate", degree));
                    relationships.accept(json);
                });
            }
        }
    }
}
