package dev.entente.server.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.ledger.Climate;
import dev.entente.ledger.Moment;
import dev.entente.ledger.TimelineEntry;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import dev.entente.model.json.RelationshipJson;
import dev.entente.server.Problem;
import dev.entente.server.Routes;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.LedgerParameters;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import dev.entente.server.query.Answer;
import dev.entente.server.query.Answers;
import dev.entente.server.query.KeyRouting;
import dev.entente.server.query.ListRouting;
import dev.entente.server.query.Page;
import dev.entente.server.query.Peers;
import dev.entente.streams.query.LedgerView;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The relationships out of the state stores, whichever instance has them: as they stand, as they stood, and why.
 *
 * @param pairs puts a question to whoever has a pair
 * @param lists gathers a list from all
 * @param answers those that were made of states that still hold
 * @param ontology the facets that can be asked for
 * @param clock tells the day for which the climate is evaluated, where none is asked for
 */
public record RelationshipRoutes(
        KeyRouting<LedgerView> pairs,
        ListRouting<LedgerView> lists,
        Answers answers,
        Ontology ontology,
        Climate climate,
        Clock clock)
        implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TAG = "relationships";
    private static final Parameter<Pair> AFTER =
            Parameter.read("after", Pair::parse, "a pair such as ARM-KAZ", "Where the last page ended");
    private static final Parameter<Boolean> EVENTS = Parameter.flag("events", "With its events");
    private static final Parameter<String> FACET = Parameter.text("facet", "Name of the facet: partnership");

    private static final Parameter<String> ARTICLE =
            Parameter.text("article", "Id of the article; all of them where absent");

    /** With the ontology that comes with Entente, and today as it is in UTC. */
    public static RelationshipRoutes of(LedgerView ledger, Peers peers) {
        var ontology = Ontology.load();
        return new RelationshipRoutes(
                new KeyRouting<>(ledger, peers),
                new ListRouting<>(ledger, peers),
                new Answers(),
                ontology,
                new Climate(ontology),
                Clock.systemUTC());
    }

    /** The same routes where a process that holds nothing passes the requests on. */
    public static Routes passedOn(Handler pass) {
        return () -> endpoints(pass, pass, pass, pass, pass);
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints(this::list, this::one, this::timeline, this::why, this::claims);
    }

    private static List<Endpoint> endpoints(Handler list, Handler one, Handler timeline, Handler why, Handler claims) {
        var seen = new Parameter<?>[] {Moments.AS_OF, Moments.KNOWN_AT};
        var ofPair = new Parameter<?>[] {PairPath.A, PairPath.B};
        return List.of(
                Endpoint.get(
                        "/v1/relationships",
                        Operation.of("listRelationships", TAG, "All relationships, by pair", "RelationshipPage")
                                .with(
                                        LedgerParameters.ACTOR,
                                        LedgerParameters.FACET,
                                        RelationshipFilter.VALUE,
                                        RelationshipFilter.SINCE,
                                        RelationshipFilter.DISPUTED)
                                .with(seen)
                                .with(AFTER, Paging.LIMIT),
                        list),
                Endpoint.get(
                        "/v1/relationships/{a}/{b}",
                        Operation.of("relationship", TAG, "How two actors stand to each other", "Relationship")
                                .with(ofPair)
                                .with(seen)
                                .with(EVENTS),
                        one),
                Endpoint.get(
                        "/v1/relationships/{a}/{b}/timeline",
                        Operation.of("timeline", TAG, "What happened between two actors, by date", "Timeline")
                                .with(ofPair)
                                .with(seen),
                        timeline),
                Endpoint.get(
                        "/v1/relationships/{a}/{b}/why",
                        Operation.of("why", TAG, "Why a facet stands where it stands, and what lost", "Why")
                                .with(ofPair)
                                .with(FACET)
                                .with(seen),
                        why),
                Endpoint.get(
                        "/v1/relationships/{a}/{b}/claims",
                        Operation.of("claims", TAG, "What articles say of two actors", "Claims")
                                .with(ofPair)
                                .with(ARTICLE),
                        claims));
    }

    private void list(Context context) {
        var filter = RelationshipFilter.of(context);
        var moment = Moments.of(context);
        var limit = Paging.limit(context);
        var after = AFTER.of(context);
        lists.answer(
                context,
                new Page(
                        "relationships",
                        limit,
                        Comparator.comparing((JsonNode relationship) -> pair(relationship)),
                        page -> pair(page.get(page.size() - 1)).key()),
                (ledger, partitions) -> ledger.relationships(partitions, moment).stream()
                        .filter(filter)
                        .sorted(Comparator.comparing((Relationship relationship) -> pair(relationship)))
                        .filter(relationship -> after.map(
                                        pair -> pair(relationship).compareTo(pair) > 0)
                                .orElse(true))
                        .limit(limit + 1L)
                        .map(RelationshipJson::of)
                        .toList());
    }

    private void one(Context context) {
        var pair = PairPath.of(context);
        var moment = Moments.of(context);
        var withEvents = EVENTS.of(context).orElse(false);
        var day = moment.asOf().orElseGet(() -> LocalDate.now(clock));
        Function<LedgerView, Answer> question = ledger -> {
            var seen = ledger.see(pair, moment).orElseThrow(() -> PairPath.unknown(pair));
            var events = seen.state().events();
            var answer = withEvents
                    ? RelationshipJson.of(seen.relationship(), events)
                    : RelationshipJson.of(seen.relationship());
            climate.on(day, events).ifPresent(degree -> answer.put("climate", degree));
            return Answer.of(answer);
        };
        pairs.answerAs(
                context,
                pair.key(),
                moment.equals(Moment.NOW)
                        ? ledger -> answers.of(
                                List.of(pair, day, withEvents), () -> ledger.mark(pair), () -> question.apply(ledger))
                        : question);
    }

    private void timeline(Context context) {
        var pair = PairPath.of(context);
        var moment = Moments.of(context);
        pairs.answer(context, pair.key(), ledger -> {
            var state = ledger.see(pair, moment)
                    .orElseThrow(() -> PairPath.unknown(pair))
                    .state();
            var answer = about(pair);
            var entries = answer.putArray("timeline");
            TimelineEntry.of(state).forEach(entry -> entries.add(TimelineJson.of(entry)));
            return answer;
        });
    }

    private void why(Context context) {
        var pair = PairPath.of(context);
        var moment = Moments.of(context);
        var facet = facet(context);
        pairs.answer(context, pair.key(), ledger -> {
            var answer = about(pair).put("facet", facet);
            var explanations = answer.putArray("why");
            ledger.why(pair, facet, moment).forEach(explanation -> explanations.add(ExplanationJson.of(explanation)));
            return answer;
        });
    }

    private void claims(Context context) {
        var pair = PairPath.of(context);
        var article = ARTICLE.of(context);
        pairs.answer(
                context,
                pair.key(),
                ledger -> article.map(id -> ClaimFinder.claims(ledger, pair, id))
                        .orElseGet(() -> ClaimFinder.claims(ledger, pair)));
    }

    private String facet(Context context) {
        var facet = FACET.of(context)
                .orElseThrow(() -> Problem.badParameter(FACET.name(), "Name the facet: ?facet=partnership")
                        .toException());
        var known = ontology.facets().stream()
                .map(candidate -> candidate.name())
                // An agreement's stages explain themselves: each has its evidence in the relationship.
                .filter(candidate -> !candidate.equals(Ontology.AGREEMENTS))
                .toList();
        if (!known.contains(facet)) {
            throw Problem.badParameter(FACET.name(), "facet=%s is none of %s".formatted(facet, known))
                    .toException();
        }
        return facet;
    }

    private static ObjectNode about(Pair pair) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("pair").add(pair.a()).add(pair.b());
        return answer;
    }

    private static Pair pair(Relationship relationship) {
        return Pair.of(relationship.getPair().get(0), relationship.getPair().get(1));
    }

    private static Pair pair(JsonNode relationship) {
        var codes = relationship.get("pair");
        return Pair.of(codes.get(0).asText(), codes.get(1).asText());
    }
}
