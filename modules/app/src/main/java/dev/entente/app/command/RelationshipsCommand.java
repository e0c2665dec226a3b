package dev.entente.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "relationships",
        description = "Lists how pairs of actors stand to each other.",
        footer = {
            "",
            "Examples:",
            "  entente relationships --actor KAZ --facet partnership",
            "  entente relationships --disputed --format jsonl"
        })
public final class RelationshipsCommand implements Callable<Integer> {
    @Option(names = "--actor", paramLabel = "ACTOR", description = "Only pairs with this actor, by code or name.")
    private Optional<String> actor = Optional.empty();

    @Option(names = "--facet", paramLabel = "NAME", description = "Only pairs with this facet.")
    private Optional<String> facet = Optional.empty();

    @Option(names = "--value", paramLabel = "VALUE", description = "Only pairs with a facet of this value.")
    private Optional<String> value = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Only pairs with a value that holds since then or later.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--disputed", description = "Only pairs with a value that sources contradict.")
    private boolean disputed;

    @Mixin
    private LimitOption limit;

    @Mixin
    private MomentOptions moment;

    @Mixin
    private ServiceOptions service;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var all = new ObjectMapper().createArrayNode();
        page(all);
        format.print(
                all,
                () -> {
                    var standings = new Standings();
                    all.forEach(standings::add);
                    return standings.rows();
                },
                "No relationship is one of those asked for: ask for less, or feed articles with entente publish");
        return 0;
    }

    private void page(ArrayNode all) {
        var parameters = moment.parameters();
        var api = service.service();
        parameters.put("actor", actor.map(code -> ActorArgument.code(spec, code)));
        parameters.put("facet", facet);
        parameters.put("value", value);
        parameters.put("since", since);
        parameters.put("disputed", disputed ? Optional.of("true") : Optional.empty());
        parameters.put("limit", limit.parameter());
        Optional<String> next = Optional.empty();
        do {
            parameters.put("after", next);
            var page = api.get("/v1/relationships", parameters);
            page.path("relationships").forEach(all::add);
            next = Optional.of(page.path("next").asText("")).filter(text -> !text.isEmpty());
        } while (next.isPresent() && limit.parameter().isEmpty());
    }
}
