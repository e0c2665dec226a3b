package dev.entente.streams.extraction;

import dev.entente.model.Article;
import java.time.Instant;
import java.util.Optional;

/**
 * A record of the articles' topic, as far as reading it is concerned.
 *
 * @param id the record's key
 * @param article the record's value; absent where it was null
 * @param partition where the record lies
 * @param offset where the record lies; where a redriven one first lay. It is the revision
 * @param appended when the broker took it in
 * @param elsewhere where a redriven record first lay, if that was in another partition
 */
public record Arrival(
        String id,
        Optional<Article> article,
        int partition,
        long offset,
        Instant appended,
        Optional<Redrive> elsewhere) {

    /** True where the record withdraws the article. */
    boolean withdraws() {
        return article.map(value -> value.getRetraction().isPresent()).orElse(true);
    }

    /** Why and by whom it was withdrawn, where the record says so. */
    Optional<String> reason() {
        return article.flatMap(Article::getRetraction).flatMap(retraction -> {
            var reason = retraction.getReason();
            var by = retraction.getBy().map(who -> "by " + who);
            return reason.isPresent() && by.isPresent()
                    ? Optional.of(reason.get() + " (" + by.get() + ")")
                    : reason.or(() -> by);
        });
    }
}
