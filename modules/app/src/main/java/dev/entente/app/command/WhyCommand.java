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
        var out = spec.commandLine().getOut();
        if (format.format() != Format.TABLE) {
            format.print(why, out, () -> Rows.of("why"));
        } else if (why.isEmpty()) {
            out.println(pair.nothing("that facet"));
        } else {
            var text = new WhyText("%s %s".formatted(pair.key(), facet), out);
            why.forEach(text::print);
        }
        return 0;
    }
}
