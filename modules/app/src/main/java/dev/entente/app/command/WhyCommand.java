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
        description = "Tells why a facet stands where it stands: every claim that speaks to it, the losers included.",
        footer = {"", "Examples:", "  entente why ARM AZE security", "  entente why AZE KAZ partnership --format json"})
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
        if (format.format() == Format.TABLE && !why.isEmpty()) {
            var text = new WhyText("%s %s".formatted(pair.key(), facet), Terminal.here(), out);
            why.forEach(text::print);
            return 0;
        }
        return format.print(why, () -> Rows.of("why"), pair.nothing("that facet"));
    }
}
