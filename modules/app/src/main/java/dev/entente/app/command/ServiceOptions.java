package dev.entente.app.command;

import dev.entente.app.http.ChangeFeed;
import dev.entente.app.http.ServiceApi;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which running service is asked. */
final class ServiceOptions {
    @Mixin
    private DataOptions data;

    @Mixin
    private ServerOption server;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The service; what an answer lacks is told on standard error. */
    ServiceApi service() {
        return find().telling(notice -> command.commandLine().getErr().println("entente: " + notice));
    }

    /** Its changes as they come; it is looked for anew where it was away, for it may answer elsewhere then. */
    ChangeFeed feed(Map<String, Optional<String>> filter) {
        return new ChangeFeed(this::find, filter);
    }

    private ServiceApi find() {
        return server.find(data.load());
    }
}
