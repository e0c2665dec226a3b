package dev.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Article;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Whatever the text, the engine answers, and what it quotes is there. */
class HostileTextTest {
    private static final Extractor EXTRACTOR = Extractor.load();

    @Property(tries = 300)
    void shouldReadAnyTextWithoutFailing(@ForAll @StringLength(max = 400) String text) {
        quotesHold("Armenia signed " + text + " with Kazakhstan.");
    }

    @Test
    void shouldReadALongTextWithoutAFullStop() {
        quotesHold("Armenia and Kazakhstan sign a treaty and ".repeat(5_000));
    }

    @Test
    void shouldReadAHeapOfQuotationMarksAndParentheses() {
        quotesHold("Armenia \"".repeat(20_000) + "(".repeat(20_000) + " Kazakhstan");
    }

    private static void quotesHold(String text) {
        var article = Article.newBuilder().setId("hostile").setText(text).build();

        for (var claim : EXTRACTOR.extract(article).claims()) {
            assertThat(text.substring(claim.getBegin(), claim.getEnd())).isEqualTo(claim.getQuote());
        }
    }
}
