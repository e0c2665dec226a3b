package dev.entente.evaluation.benchmark;

import dev.entente.evaluation.score.CodedClaim;
import dev.entente.evaluation.score.MacroF1;
import dev.entente.evaluation.score.MacroF1.Labelled;
import dev.entente.evaluation.score.Plover;
import dev.entente.model.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a sentence tells of verbal or material cooperation or conflict, or of nothing. Its actors are of any kind and
 * the reader takes claims about states and their like alone, so this shows what lies outside the reader's subject.
 */
final class PentaClasses implements Benchmark {
    private static final String NOTHING = "0";
    private static final List<String> QUADS = List.of("V_COOP", "M_COOP", "V_CONF", "M_CONF");

    @Override
    public List<Row> run(Workbench workbench) throws IOException {
        var rows = new ArrayList<Labelled>();
        for (var row : workbench.read("benchmarks/cameo/dev.jsonl")) {
            var article = Article.newBuilder()
                    .setId(row.path("id").asText())
                    .setText(row.path("text").asText())
                    .build();
            var said = workbench
                    .claims(article)
                    .max(Comparator.comparingDouble(
                            claim -> claim.json().path("confidence").asDouble()))
                    .map(PentaClasses::penta)
                    .orElse(NOTHING);
            rows.add(new Labelled(row.path("penta").asText(), said));
        }
        return List.of(Row.of(
                "cameo", "macro-F1 penta", "64.2 n-grams", MacroF1.of(rows).mean(), Bar.NONE));
    }

    private static String penta(CodedClaim claim) {
        return String.valueOf(
                1 + QUADS.indexOf(Plover.quad(claim.json().path("type").asText())));
    }
}
