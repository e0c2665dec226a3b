package dev.entente.app.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "why",
        description = "Tells why a facet stands where it stands: every claim that speaks to it, the losers included.")
public final class WhyCommand implements Callable<Integer> {
    @Mixin
    private PairArguments pair;

    @Parameters(index = "2", paramLabel = "FACET", description = "Name of the facet: partnership.")
    private String facet;

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
        var path = pair.path() + "/why";
        var parameters = moment.parameters();
        parameters.put("facet", Optional.of(facet));
        var why = service.service().get(path, parameters).path("why");
        format.print(
                why,
                spec.commandLine().getOut(),
                () -> {
                    var rows = Rows.of("facet", "value", "verdict", "why", "article", "it says");
                    why.forEach(explanation -> explanation.path("reasons").forEach(reason -> {
                        var claim = reason.path("claim");
                        rows.add(
                                (facet + " " + explanation.path("direction").asText("")).strip(),
                                reason.path("value").asText(""),
                                reason.path("verdict").asText(""),
                                reason.path("why").asText(""),
                                claim.path("article").asText(""),
                                Standings.quoted(claim.path("quote").asText("")));
                    }));
                    return rows;
                },
                pair.nothing("that facet"));
        return 0;
    }
}
