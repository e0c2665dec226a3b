package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.ledger.Climate;
import dev.entente.ledger.Moment;
import dev.entente.ledger.TimelineEntry;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import dev.entente.model.json.EventJson;
import dev.entente.model.json.RelationshipJson;
import dev.entente.server.Parameters;
import dev.entente.server.Problem;
import dev.entente.server.ProblemException;
import dev.entente.server.Routes;
import dev.entente.streams.query.LedgerView;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;

/**
 * The relationships out of the state stores: as they stand, as they stood, and why.
 *
 * @param ledger the stores
 * @param ontology the facets that can be asked for
 * @param clock tells the day for which the climate is evaluated, where none is asked for
 */
public record RelationshipRoutes(LedgerView ledger, Ontology ontology, Climate climate, Clock clock) implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    /** With the ontology that comes with Entente, and today as it is in UTC. */
    public RelationshipRoutes(LedgerView ledger) {
        this(ledger, Ontology.load());
    }

    private RelationshipRoutes(LedgerView ledger, Ontology ontology) {
        this(ledger, ontology, new Climate(ontology), Clock.systemUTC());
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/v1/relationships", this::list);
        routes.get("/v1/relationships/{a}/{b}", this::one);
        routes.get("/v1/relationships/{a}/{b}/timeline", this::timeline);
        routes.get("/v1/relationships/{a}/{b}/why", this::why);
        routes.get("/v1/events", this::events);
    }

    private void list(Context context) {
        var parameters = new Parameters(context);
        var filter = RelationshipFilter.of(parameters);
        var limit = parameters.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        var after = parameters.read("after", Pair::parse, "a pair such as ARM-KAZ, as the last page gave it");
        var found = ledger.relationships(moment(context)).stream()
                .filter(filter)
                .sorted(Comparator.comparing(RelationshipRoutes::pair))
                .filter(relationship -> after.map(pair -> pair(relationship).compareTo(pair) > 0)
                        .orElse(true))
                .limit(limit + 1L)
                .toList();
        ObjectNode answer = JSON.createObjectNode();
        var relationships = answer.putArray("relationships");
        found.stream().limit(limit).forEach(relationship -> relationships.add(RelationshipJson.of(relationship)));
        if (found.size() > limit) {
            answer.put("next", pair(found.get(limit - 1)).key());
        }
        send(context, answer);
    }

    private void one(Context context) {
        var pair = pair(context);
        var moment = moment(context);
        var seen = ledger.see(pair, moment).orElseThrow(() -> unknown(pair));
        var events = seen.state().events();
        var answer = new Parameters(context).flag("events", false)
                ? RelationshipJson.of(seen.relationship(), events)
                : RelationshipJson.of(seen.relationship());
        var day = moment.asOf().orElseGet(() -> LocalDate.now(clock));
        climate.on(day, events).ifPresent(degree -> answer.put("climate", degree));
        send(context, answer);
    }

    private void timeline(Context context) {
        var pair = pair(context);
        var state = ledger.see(pair, moment(context))
                .orElseThrow(() -> unknown(pair))
                .state();
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("pair").add(pair.a()).add(pair.b());
        var entries = answer.putArray("timeline");
        TimelineEntry.of(state).forEach(entry -> entries.add(TimelineJson.of(entry)));
        send(context, answer);
    }

    private void why(Context context) {
        var pair = pair(context);
        var facet = new Parameters(context)
                .text("facet")
                .orElseThrow(() -> Problem.badParameter("facet", "Name the facet: ?facet=partnership")
                        .toException());
        var known = ontology.facets().stream()
                .map(candidate -> candidate.name())
                // An agreement's stages explain themselves: each has its evidence in the relationship.
                .filter(candidate -> !candidate.equals(Ontology.AGREEMENTS))
                .toList();
        if (!known.contains(facet)) {
            throw Problem.badParameter("facet", "facet=%s is none of %s".formatted(facet, known))
                    .toException();
        }
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("pair").add(pair.a()).add(pair.b());
        answer.put("facet", facet);
        var explanations = answer.putArray("why");
        ledger.why(pair, facet, moment(context))
                .forEach(explanation -> explanations.add(ExplanationJson.of(explanation)));
        send(context, answer);
    }

    private void events(Context context) {
        var parameters = new Parameters(context);
        var filter = EventFilter.of(parameters);
        var moment = moment(context);
        var limit = parameters.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        var skip = parameters.number("skip", 0, 0, Integer.MAX_VALUE);
        var found = ledger.pairs().stream()
                .filter(filter::mayHold)
                .sorted()
                .flatMap(pair -> ledger.see(pair, moment).stream())
                .flatMap(seen -> seen.state().events().stream())
                .filter(filter)
                .skip(skip)
                .limit(limit + 1L)
                .toList();
        ObjectNode answer = JSON.createObjectNode();
        var events = answer.putArray("events");
        found.stream().limit(limit).forEach(event -> events.add(EventJson.of(event)));
        answer.put("more", found.size() > limit);
        send(context, answer);
    }

    private static Moment moment(Context context) {
        var parameters = new Parameters(context);
        return new Moment(
                parameters.read("asOf", LocalDate::parse, "a day such as 2024-06-01"),
                parameters.read(
                        "knownAt", RelationshipRoutes::instant, "an instant such as 2024-06-01T12:00:00Z, or a day"));
    }

    /** A day stands for its end: all that was known on it. */
    private static Instant instant(String text) {
        return text.indexOf('T') < 0
                ? LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .minusMillis(1)
                : Instant.parse(text);
    }

    private static ProblemException unknown(Pair pair) {
        return Problem.notFound(
                        "Nothing is known of %s and %s: no article that was read speaks of the two (actors go by code: ARM, EU, X-ABK)"
                                .formatted(pair.a(), pair.b()))
                .toException();
    }

    private static void send(Context context, ObjectNode answer) {
        context.contentType("application/json").result(answer.toString());
    }

    private static Pair pair(Context context) {
        var a = context.pathParam("a").toUpperCase(java.util.Locale.ROOT);
        var b = context.pathParam("b").toUpperCase(java.util.Locale.ROOT);
        try {
            return Pair.of(a, b);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(Pair.isCode(a) ? "b" : "a", e.getMessage())
                    .toException();
        }
    }

    private static Pair pair(Relationship relationship) {
        return Pair.of(relationship.getPair().get(0), relationship.getPair().get(1));
    }
}
