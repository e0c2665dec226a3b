package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.ledger.InvalidRulingException;
import dev.entente.ledger.Rulebook;
import dev.entente.ledger.RulingDraft;
import dev.entente.ledger.Rulings;
import dev.entente.model.Pair;
import dev.entente.model.Ruling;
import dev.entente.model.RulingVerdict;
import dev.entente.model.json.RulingJson;
import dev.entente.server.Problem;
import dev.entente.server.Routes;
import dev.entente.server.Utf8;
import dev.entente.server.access.Access;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import dev.entente.server.feed.RulingBody;
import dev.entente.server.feed.RulingPublisher;
import dev.entente.server.query.Answer;
import dev.entente.server.query.KeyRouting;
import dev.entente.server.query.NextLink;
import dev.entente.server.query.Peers;
import dev.entente.server.query.Question;
import dev.entente.server.ruling.RulingEntry;
import dev.entente.server.ruling.RulingLog;
import dev.entente.server.topic.Position;
import dev.entente.streams.query.LedgerView;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What people decide about claims: to rule, to take it back, and the log of all that was ruled.
 *
 * @param rulebook what can be ruled
 * @param publisher the door for rulings
 * @param log what was ruled
 * @param claims finds what articles say of a pair
 * @param articles finds what became of an article
 */
public record RulingRoutes(
        Rulebook rulebook, RulingPublisher publisher, RulingLog log, ClaimFinder claims, ArticleQueryRoutes articles)
        implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TAG = "rulings";

    /** How long an answer waits until our own log has what was written, so that it can be asked for at once. */
    private static final Duration OWN_LOG = Duration.ofSeconds(2);

    private static final Parameter<String> ID = Parameter.path("id", "The ruling's id");
    private static final Parameter<Boolean> UNSEEN =
            Parameter.flag("unseen", "Even where nobody makes the claims yet: they may come later");
    private static final Parameter<Pair> PAIR =
            Parameter.read("pair", Pair::parse, "a pair such as ARM-KAZ", "Those on this pair");
    private static final Parameter<String> CLAIM = Parameter.text("claim", "Those about the claim of this id");
    private static final Parameter<String> ARTICLE =
            Parameter.text("article", "Those about what the article of this id says");
    private static final Parameter<Position> AFTER =
            Parameter.read("after", Position::parse, "a position as a page gives it", "Where the last page ended");
    private static final Parameter<String> BY = Parameter.text("by", "Who withdraws it; needed");
    private static final Parameter<String> REASON = Parameter.text("reason", "Why it is withdrawn; needed");

    public static RulingRoutes of(
            Rulebook rulebook,
            RulingPublisher publisher,
            RulingLog log,
            LedgerView ledger,
            Peers peers,
            ArticleQueryRoutes articles) {
        return new RulingRoutes(rulebook, publisher, log, new ClaimFinder(new KeyRouting<>(ledger, peers)), articles);
    }

    /** The same routes where a process that holds nothing passes the requests on. */
    public static Routes passedOn(Handler pass) {
        return () -> endpoints(pass, pass, pass, pass);
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints(this::rule, this::list, this::one, this::withdraw);
    }

    private static List<Endpoint> endpoints(Handler rule, Handler list, Handler one, Handler withdraw) {
        return List.of(
                Endpoint.post(
                        "/v1/rulings",
                        Operation.of("rule", TAG, "Rules on claims or adds one; the same id again replaces", "Ruling")
                                .taking(new Operation.Content("application/json", "RulingInput"))
                                .with(UNSEEN)
                                .answering(202, "application/json", "Ruling"),
                        rule),
                Endpoint.get(
                        "/v1/rulings",
                        Operation.of("listRulings", TAG, "All that was ruled, the oldest first", "RulingPage")
                                .with(PAIR, CLAIM, ARTICLE, AFTER, Paging.LIMIT),
                        list),
                Endpoint.get(
                        "/v1/rulings/{id}",
                        Operation.of("ruling", TAG, "A ruling, and whether the ledger follows it yet", "RulingDetail")
                                .with(ID),
                        one),
                Endpoint.delete(
                        "/v1/rulings/{id}",
                        Operation.of("withdrawRuling", TAG, "Takes a ruling back, as if never made", "Ruling")
                                .with(ID, BY, REASON)
                                .answering(202, "application/json", "Ruling"),
                        withdraw));
    }

    private void rule(Context context) {
        var ruling = made(RulingBody.read(context));
        var isToBeKnown =
                ruling.getVerdict() != RulingVerdict.ADD && !UNSEEN.of(context).orElse(false);
        if (isToBeKnown) {
            Access.requireRead(context);
        }
        requireFreeId(ruling);
        if (isToBeKnown) {
            requireClaims(ruling, Question.of(context));
        }
        publish(ruling, context);
    }

    private void list(Context context) {
        requireWhole();
        var after = AFTER.of(context).orElseGet(log::start);
        if (!log.canResume(after)) {
            throw Problem.badParameter(
                            AFTER.name(),
                            "'%s' is a position of another topic: begin again without it".formatted(after))
                    .toException();
        }
        var page = log.page(after, wanted(context), Paging.limit(context));
        ObjectNode answer = JSON.createObjectNode();
        var rulings = answer.putArray("rulings");
        page.entries().forEach(entry -> rulings.add(tell(entry)));
        page.next().map(Position::toString).ifPresent(next -> {
            answer.put("next", next);
            NextLink.put(context, next);
        });
        Answer.of(answer).send(context);
    }

    private void one(Context context) {
        var id = ID.of(context).orElse("");
        var present = present(id);
        var ruling = present.ruling();
        var taken = claims.of(Question.of(context), Pair.parse(ruling.getPair()), Rulings.article(ruling));
        var answer = tell(present);
        answer.put("applied", taken.json().path("revision").asLong(-1) >= present.offset());
        var history = answer.putArray("history");
        log.history(id).forEach(entry -> history.add(tell(entry)));
        var whole = Answer.of(answer);
        taken.stale().map(whole::stale).orElse(whole).send(context);
    }

    private void withdraw(Context context) {
        var by = required(BY, context);
        var reason = required(REASON, context);
        var present = present(ID.of(context).orElse(""));
        if (!log.isInForce(present)) {
            throw Problem.notFound("The ruling '%s' was withdrawn before, by %s"
                            .formatted(
                                    present.ruling().getId(), present.ruling().getBy()))
                    .toException();
        }
        publish(checked(() -> Rulebook.withdraw(present.ruling(), by, reason)), context);
    }

    private Ruling made(RulingDraft draft) {
        return checked(() -> rulebook.rule(draft));
    }

    private static Ruling checked(Supplier<Ruling> maker) {
        try {
            return maker.get();
        } catch (InvalidRulingException e) {
            throw Problem.badParameter(e.field(), e.getMessage()).toException();
        }
    }

    private void requireWhole() {
        if (!log.isWhole()) {
            throw Problem.unavailable("The log of the rulings is being read: try again in a moment")
                    .toException();
        }
    }

    /** An id is of one pair, so that whoever asks for it gets what was meant. */
    private void requireFreeId(Ruling ruling) {
        requireWhole();
        log.history(ruling.getId()).stream()
                .map(entry -> entry.ruling().getPair())
                .filter(pair -> !pair.equals(ruling.getPair()))
                .findFirst()
                .ifPresent(pair -> {
                    throw Problem.badParameter(
                                    "id",
                                    "There is a ruling '%s' on %s: choose another id".formatted(ruling.getId(), pair))
                            .toException();
                });
    }

    private void requireClaims(Ruling ruling, Question question) {
        var missing = new TreeSet<>(ruling.getClaims());
        claimIds(claims.of(question, Pair.parse(ruling.getPair()))).forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw Problem.badParameter(
                            "claims",
                            "Nobody claims %s of %s: the pair's why and claims tell the ids; say unseen=true if they are yet to come"
                                    .formatted(missing, ruling.getPair()))
                    .toException();
        }
    }

    private static Set<String> claimIds(Answer answer) {
        var ids = new HashSet<String>();
        answer.json().path("claims").forEach(claim -> ids.add(claim.path("id").asText()));
        return ids;
    }

    private Predicate<RulingEntry> wanted(Context context) {
        var pair = PAIR.of(context).map(Pair::key);
        var claim = CLAIM.of(context);
        var said = ARTICLE.of(context).map(article -> claimsOf(article, context));
        return entry -> pair.map(entry.ruling().getPair()::equals).orElse(true)
                && claim.map(id -> subjects(entry.ruling()).contains(id)).orElse(true)
                && said.map(ids -> subjects(entry.ruling()).stream().anyMatch(ids::contains))
                        .orElse(true);
    }

    private Set<String> claimsOf(String article, Context context) {
        var found = articles.find(Question.of(context), article);
        if (!found.isOk()) {
            throw Problem.badParameter(ARTICLE.name(), "No article '%s' was taken in".formatted(article))
                    .toException();
        }
        return claimIds(found);
    }

    /** The claims that it is about, or that it adds. */
    private static List<String> subjects(Ruling ruling) {
        return ruling.getAdded().map(claim -> List.of(claim.getId())).orElseGet(ruling::getClaims);
    }

    /** What holds under the id: the last that is in force, else the last that is withdrawn. */
    private RulingEntry present(String id) {
        requireWhole();
        var history = log.history(id);
        return history.stream()
                .filter(log::isInForce)
                .reduce((earlier, later) -> later)
                .or(() -> history.stream().reduce((earlier, later) -> later))
                .orElseThrow(() -> Problem.notFound(
                                "There is no ruling '%s': one that was made just now may be on its way".formatted(id))
                        .toException());
    }

    /**
     * Answers with the ruling once Kafka has it. Where it lies is when the ledger has it: its offset is its revision.
     */
    private void publish(Ruling ruling, Context context) {
        var receipt = Receipts.await(publisher.publish(ruling), "ruling");
        log.await(receipt.partition(), receipt.offset(), OWN_LOG);
        var answer = RulingJson.of(ruling);
        answer.put("partition", receipt.partition()).put("offset", receipt.offset());
        context.status(202).header("Location", "/v1/rulings/" + PathText.encode(ruling.getId()));
        Utf8.send(context, "application/json", answer.toString());
    }

    private ObjectNode tell(RulingEntry entry) {
        var json = RulingJson.of(entry.ruling());
        json.put("partition", entry.partition()).put("offset", entry.offset());
        json.put("made", entry.made().toString());
        json.put("inForce", log.isInForce(entry));
        return json;
    }

    private static String required(Parameter<String> parameter, Context context) {
        return parameter
                .of(context)
                .orElseThrow(() -> Problem.badParameter(
                                parameter.name(), "Say %s: ?%s=".formatted(parameter.description(), parameter.name()))
                        .toException());
    }
}
