package dev.entente.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ChangeTextTest {
    @Test
    void shouldTellBeforeAfterDateKindAndSentence() throws Exception {
        var text = text("""
                {"pair":["ARM","KAZ"],"kind":"TRANSITION","facet":"partnership",
                 "before":{"value":"PARTNERSHIP","basis":"ASSERTED","pending":[],"disputed":[]},
                 "after":{"value":"STRATEGIC_PARTNERSHIP","basis":"FORMAL","pending":[],"disputed":[]},
                 "effective":"2024-05-10",
                 "evidence":[{"article":"a1","quote":"They signed\\nit."}]}
                """);

        assertThat(text).isEqualTo("""
                        ARM-KAZ  partnership: PARTNERSHIP (ASSERTED) → STRATEGIC_PARTNERSHIP (FORMAL), effective 2024-05-10  [TRANSITION]
                            “They signed it.” (a1)""");
    }

    @Test
    void shouldTellWhoActsWhatIsPendingAndThatNothingWasKnown() throws Exception {
        var text = text("""
                {"pair":["ARM","AZE"],"kind":"BACKFILL","facet":"restrictions","source":"AZE","target":"ARM",
                 "after":{"pending":["LIFTED"],"disputed":["IMPOSED"]},"evidence":[]}
                """);

        assertThat(text)
                .isEqualTo(
                        "ARM-AZE  restrictions AZE>ARM: nothing known → nothing known, pending LIFTED, disputed by IMPOSED  [BACKFILL]");
    }

    @Test
    void shouldTellThatAPeriodOfThePastCameToBeKnown() throws Exception {
        var text = text("""
                {"pair":["ARM","KAZ"],"kind":"BACKFILL","facet":"partnership","past":true,"effective":"1999",
                 "after":{"value":"PARTNERSHIP","since":"1999","basis":"FORMAL"},"evidence":[]}
                """);

        assertThat(text)
                .isEqualTo(
                        "ARM-KAZ  partnership in the past: nothing known → PARTNERSHIP (FORMAL), effective 1999  [BACKFILL]");
    }

    private static String text(String json) throws Exception {
        return ChangeText.of(new ObjectMapper().readTree(json), new Terminal(120, false, false));
    }
}
