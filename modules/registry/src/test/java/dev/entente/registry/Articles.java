package dev.entente.registry;

import dev.entente.model.Article;
import dev.entente.model.Retraction;

/** Articles to write and read. */
final class Articles {
    private Articles() {}

    static Article brief() {
        return Article.newBuilder().setId("a1").setText("Hi").build();
    }

    static Article numbered(int number) {
        return Article.newBuilder()
                .setId("a" + number)
                .setText("Text " + number)
                .build();
    }

    static Article full() {
        return Article.newBuilder()
                .setId("https://example.org/1")
                .setText("Армения и Казахстан — стратегические партнёры. 🤝")
                .setTitle("Astana")
                .setSource("Kazinform")
                .setPublished("2024-04-15")
                .setLanguage("ru")
                .setRetraction(Retraction.newBuilder().setReason("duplicate").build())
                .build();
    }
}
