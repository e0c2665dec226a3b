package dev.entente.extraction.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ClassifyLinesTest {
    private static final ClassifyLines LINES = new ClassifyLines(EventClassifier.load());

    @Test
    void shouldAnswerALineWithItsIdAndRoot() {
        var line = "{\"id\":\"a\",\"text\":\"Iran freed Kim.\",\"source_spans\":[[0,4]],\"target_spans\":[[11,14]]}";

        assertThat(LINES.classify(line, 1)).isEqualTo("{\"id\":\"a\",\"root\":\"YIELD\"}");
    }

    @Test
    void shouldLookForThePartiesWhenSpansAreMissing() {
        var line =
                "{\"id\":7,\"text\":\"Kim was freed by Iran.\",\"source\":\"Iran\",\"target\":\"Kim\",\"source_spans\":[]}";

        assertThat(LINES.classify(line, 1)).isEqualTo("{\"id\":7,\"root\":\"YIELD\"}");
    }

    @Test
    void shouldCountCharactersBeyondTheBasicPlaneAsOne() {
        var line = "{\"id\":\"a\",\"text\":\"\uD83D\uDE00 Iran freed Kim\",\"target_spans\":[[13,16]]}";

        assertThat(LINES.classify(line, 1)).contains("YIELD");
    }

    @Test
    void shouldNameLineFieldAndRemedyWhenALineIsMalformed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LINES.classify("[]", 3))
                .withMessageContaining("line 3")
                .withMessageContaining("no JSON object");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LINES.classify("{\"id\":\"a\"}", 4))
                .withMessage("line 4: field 'text' is missing or empty: write the sentence into it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LINES.classify("{\"text\":\"a\"}", 5))
                .withMessageContaining("line 5: field 'id'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LINES.classify("{\"id\":1,\"text\":\"a\",\"source_spans\":[[0,9]]}", 6))
                .withMessageContaining("line 6: field 'source_spans' holds [0, 9]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LINES.classify("{\"id\":1,\"text\":\"a\",\"target_spans\":[\"x\"]}", 7))
                .withMessageContaining("line 7: field 'target_spans'");
    }
}
