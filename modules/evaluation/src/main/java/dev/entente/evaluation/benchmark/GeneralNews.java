package dev.entente.evaluation.benchmark;

import dev.entente.evaluation.score.CodedClaim;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Articles on any topic: what is claimed there of relations is often false. */
final class GeneralNews implements Benchmark {
    @Override
    public List<Row> run(Workbench workbench) throws IOException {
        var articles = new AtomicInteger();
        var claims = new AtomicInteger();
        workbench.forEachArticle("corpus/general-news.jsonl.gz", article -> {
            articles.incrementAndGet();
            claims.addAndGet((int)
                    workbench.claims(article).filter(CodedClaim::bearsState).count());
        });
        return List.of(
                Row.of("general news", "articles", "", articles.get(), Bar.NONE),
                Row.of("general news", "state-bearing claims", "", claims.get(), Bar.NONE),
                Row.of(
                        "general news",
                        "the same per 1,000 articles",
                        "",
                        1000.0 * claims.get() / articles.get(),
                        Bar.NONE));
    }
}
