package dev.entente.extraction.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.EventType;
import dev.entente.model.Tsv;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventClassifierTest {
    private static final EventClassifier CLASSIFIER = EventClassifier.load();

    static Stream<Tsv.Row> acts() {
        var text = Tsv.resource(EventClassifierTest.class, "acts.tsv");
        return Tsv.parse("acts.tsv", text, List.of("root", "sentence")).stream();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void shouldTellWhatTheSourceDoesToTheTarget(Tsv.Row row) {
        var text = new StringBuilder();
        var spans = List.of(new ArrayList<Span>(), new ArrayList<Span>());
        var begin = 0;
        var party = 0;
        for (var part : row.get("sentence").split("(?=\\[[ST] )|(?<=\\[[ST] )|]")) {
            if (part.equals("[S ") || part.equals("[T ")) {
                party = part.equals("[S ") ? 1 : 2;
                begin = text.length();
            } else {
                text.append(part);
                if (party > 0) {
                    spans.get(party - 1).add(new Span(begin, text.length()));
                }
                party = 0;
            }
        }

        var root = CLASSIFIER.classify(text.toString(), spans.get(0), spans.get(1));

        assertThat(root).as(row.get("sentence")).hasToString(row.get("root"));
    }

    @Test
    void shouldFindThePartiesByNameWhenTheirSpansAreMissing() {
        assertThat(CLASSIFIER.classify("Police arrested the bomber.", "Police", "the bomber"))
                .isEqualTo(EventType.COERCE);
        assertThat(CLASSIFIER.classify("Police arrested the bomber.", "police", "nobody"))
                .isEqualTo(EventType.COERCE);
    }

    @Test
    void shouldAnswerWhateverTheTextAndSpans() {
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(60), 1, 0x1_0000).forEach(unit -> text.append((char) unit));
            var source = List.of(new Span(random.nextInt(70) - 5, random.nextInt(70)));
            var target = List.of(new Span(random.nextInt(70) - 5, random.nextInt(70)), source.get(0));

            assertThat(CLASSIFIER.classify(text.toString(), source, target)).isNotNull();
        }
    }

    @Test
    void shouldAnswerToTextWithoutAnEnd() {
        var text = "Ukraine attacked and attacked ".repeat(20_000);

        assertThat(CLASSIFIER.classify(text, "Ukraine", "Russia")).isEqualTo(EventType.ASSAULT);
    }

    @Test
    void shouldGiveEveryThreadTheSameAnswer() {
        var roots = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> CLASSIFIER.classify("Iran refused to release the crew.", "Iran", "the crew"))
                .distinct();

        assertThat(roots).containsExactly(EventType.REJECT);
    }
}
