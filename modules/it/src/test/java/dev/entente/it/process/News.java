package dev.entente.it.process;

import dev.entente.model.Article;
import java.util.List;
import java.util.stream.IntStream;

/** Articles that change something, as many as a test wants: each tells of another day, in turn of another pair. */
final class News {
    private static final List<String> STATES = List.of(
            "Armenia",
            "Kazakhstan",
            "Azerbaijan",
            "Georgia",
            "Uzbekistan",
            "Turkey",
            "France",
            "India",
            "Brazil",
            "Kenya");
    private static final List<String> MONTHS = List.of("January", "March", "May", "July", "October", "December");

    private int next;

    /** The next so many. */
    List<Article> next(int count) {
        return IntStream.range(0, count).mapToObj(i -> article(next++)).toList();
    }

    private static Article article(int n) {
        var first = STATES.get(n % STATES.size());
        var second = STATES.get((n + 1 + n / STATES.size() % (STATES.size() - 1)) % STATES.size());
        var text = n % 3 == 2
                ? "%s severed diplomatic relations with %s on %d %s %d."
                : "%s and %s signed a declaration on strategic partnership on %d %s %d.";
        return Article.newBuilder()
                .setId("news-" + n)
                .setText(text.formatted(first, second, 1 + n % 28, MONTHS.get(n % MONTHS.size()), 2000 + n % 25))
                .build();
    }
}
