package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.Alert;
import dev.entente.server.Problem;
import dev.entente.server.Routes;
import dev.entente.server.Utf8;
import dev.entente.server.alert.AlertBook;
import dev.entente.server.alert.AtomFeed;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import dev.entente.server.changes.ChangeFilter;
import dev.entente.server.changes.ChangeLog;
import dev.entente.server.feed.AlertBody;
import dev.entente.server.feed.AlertPublisher;
import dev.entente.server.feed.Receipt;
import dev.entente.server.query.Answer;
import dev.entente.server.webhook.Targets;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Alerts: which changes somebody wants to hear of, as a feed and by webhook.
 *
 * @param book those that are saved
 * @param publisher saves and ends them
 * @param log the changes
 * @param targets where a webhook may be
 */
public record AlertRoutes(AlertBook book, AlertPublisher publisher, ChangeLog log, Targets targets) implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TAG = "alerts";
    private static final int MOST = 1_000;
    private static final Duration OWN_BOOK = Duration.ofSeconds(2);
    private static final Parameter<String> ID = Parameter.path("id", "The alert's id");

    /** The same routes where a process that holds nothing passes the requests on. */
    public static Routes passedOn(Handler pass) {
        return () -> endpoints(pass, pass, pass, pass, pass);
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints(this::save, this::list, this::one, this::end, this::feed);
    }

    private static List<Endpoint> endpoints(Handler save, Handler list, Handler one, Handler end, Handler feed) {
        return List.of(
                Endpoint.post(
                        "/v1/alerts",
                        Operation.of("saveAlert", TAG, "Saves an alert; the same id again replaces it", "Alert")
                                .taking(new Operation.Content("application/json", "AlertInput"))
                                .answering(201, "application/json", "Alert"),
                        save),
                Endpoint.get(
                        "/v1/alerts", Operation.of("listAlerts", TAG, "The alerts that are saved", "AlertList"), list),
                Endpoint.get(
                        "/v1/alerts/{id}",
                        Operation.of("alert", TAG, "An alert", "Alert").with(ID),
                        one),
                Endpoint.delete(
                        "/v1/alerts/{id}",
                        Operation.of("endAlert", TAG, "Ends an alert", "Alert").with(ID),
                        end),
                Endpoint.get(
                        "/v1/alerts/{id}/feed.atom",
                        Operation.of("alertFeed", TAG, "The newest changes of an alert, as an Atom feed", "")
                                .with(ID)
                                .answering(200, FeedRoutes.ATOM, ""),
                        feed));
    }

    private void save(Context context) {
        var alert = AlertBody.read(context, log.end(), targets);
        if (book.find(alert.getId()).isEmpty() && book.all().size() >= MOST) {
            throw new Problem(
                            409,
                            "Too many",
                            "There are %d alerts, which is the most: end one".formatted(MOST),
                            Optional.empty())
                    .toException();
        }
        await(publisher.save(alert));
        var answer = tell(alert);
        // It is told this once: whoever is told of changes needs it to know us by.
        alert.getWebhook()
                .ifPresent(webhook -> answer.withObjectProperty("webhook").put("secret", webhook.getSecret()));
        context.status(201).header("Location", "/v1/alerts/" + alert.getId());
        Utf8.send(context, "application/json", answer.toString());
    }

    private void list(Context context) {
        requireWhole();
        ObjectNode answer = JSON.createObjectNode();
        var alerts = answer.putArray("alerts");
        book.all().forEach(alert -> alerts.add(tell(alert)));
        Answer.of(answer).send(context);
    }

    private void one(Context context) {
        Answer.of(tell(found(context))).send(context);
    }

    private void end(Context context) {
        var alert = found(context);
        await(publisher.end(alert.getId()));
        Answer.of(tell(alert)).send(context);
    }

    private void feed(Context context) {
        var alert = found(context);
        var feed = new AtomFeed("urn:entente:alert:" + alert.getId(), "Entente: alert " + alert.getId());
        FeedRoutes.send(context, feed, log, ChangeFilter.of(alert));
    }

    private Alert found(Context context) {
        requireWhole();
        var id = ID.of(context).orElse("");
        return book.find(id)
                .orElseThrow(() ->
                        Problem.notFound("There is no alert '%s'".formatted(id)).toException());
    }

    private void requireWhole() {
        if (!book.isWhole()) {
            throw Problem.unavailable("The alerts are being read: try again in a moment")
                    .toException();
        }
    }

    private void await(CompletableFuture<Receipt> written) {
        var receipt = Receipts.await(written, "alert");
        book.await(receipt.partition(), receipt.offset(), OWN_BOOK);
    }

    private static ObjectNode tell(Alert alert) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", alert.getId());
        alert.getActor().ifPresent(text -> json.put("actor", text));
        alert.getOther().ifPresent(text -> json.put("with", text));
        alert.getFacet().ifPresent(text -> json.put("facet", text));
        alert.getKind().ifPresent(text -> json.put("kind", text));
        json.put("feed", "/v1/alerts/%s/feed.atom".formatted(alert.getId()));
        // The rest of an address may be a secret of its own.
        alert.getWebhook()
                .map(webhook -> Targets.parse(webhook.getUrl()))
                .ifPresent(url ->
                        json.putObject("webhook").put("url", url.getScheme() + "://" + url.getRawAuthority() + "/…"));
        return json;
    }
}
