package dev.entente.app.command;

import dev.entente.app.Failure;
import dev.entente.app.RunningService;
import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import dev.entente.app.http.ServiceApi;
import dev.entente.model.Pair;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Asks a running service, before something is written, whether what it is about is known there: what names nothing
 * would be taken in silence, and change nothing.
 */
final class KnownOptions {
    private static final int GLANCES = 10;
    private static final Duration GLANCE = Duration.ofMillis(300);

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Service that is asked whether it is known (default: that on the data directory).")
    private Optional<String> server = Optional.empty();

    @Option(names = "--unseen", description = "Even where it is not known yet: it may come later.")
    private boolean unseen;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /**
     * An article that was taken in. One that was published just now is waited for.
     *
     * @throws Failure where the service knows of none
     */
    void requireArticle(Configuration configuration, String id) {
        var path =
                "/v1/articles/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        require(
                configuration,
                "article " + id,
                service -> service.tryGet(path, Map.of()).isPresent() ? Set.of() : Set.of(id),
                missing -> "No article '%s' was taken in: see entente dlq list, or give --unseen if it is yet to come"
                        .formatted(id));
    }

    /**
     * Claims that are made of a pair.
     *
     * @throws Failure naming those that the service does not know
     */
    void requireClaims(Configuration configuration, Pair pair, Collection<String> claims) {
        require(
                configuration,
                "claims " + claims,
                service -> {
                    var missing = new TreeSet<>(claims);
                    missing.removeAll(claims(service, pair));
                    return missing;
                },
                missing ->
                        "Nobody claims %s of %s: entente why %s %s FACET and entente events --format json tell the ids; give --unseen if they are yet to come"
                                .formatted(missing, pair.key(), pair.a(), pair.b()));
    }

    private static Set<String> claims(ServiceApi service, Pair pair) {
        var path = "/v1/relationships/%s/%s/claims".formatted(pair.a(), pair.b());
        var known = new HashSet<String>();
        service.tryGet(path, Map.of())
                .ifPresent(answer -> answer.path("claims")
                        .forEach(claim -> known.add(claim.path("id").asText())));
        return known;
    }

    private void require(
            Configuration configuration,
            String what,
            Function<ServiceApi, Set<String>> missing,
            Function<Set<String>, String> message) {
        if (unseen) {
            return;
        }
        var data = Path.of(configuration.get(Settings.DATA_DIR));
        var service = ServiceApi.tryFind(server, data);
        if (service.isEmpty()) {
            // Without brokers nothing can be written either, and whoever looks for them says so.
            if (configuration.find(Settings.BOOTSTRAP_SERVERS).isPresent()
                    || RunningService.find(data).isPresent()) {
                command.commandLine()
                        .getErr()
                        .println(
                                "entente: no service is there to ask whether %s is known (--server names one): it is written unasked"
                                        .formatted(what));
            }
            return;
        }
        var lacking = await(() -> missing.apply(service.get()));
        if (!lacking.isEmpty()) {
            throw new Failure(message.apply(lacking));
        }
    }

    private static Set<String> await(Supplier<Set<String>> missing) {
        var lacking = missing.get();
        for (int glance = 1; glance < GLANCES && !lacking.isEmpty(); glance++) {
            try {
                Thread.sleep(GLANCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("Interrupted while waiting for " + lacking, e);
            }
            lacking = missing.get();
        }
        return lacking;
    }
}
