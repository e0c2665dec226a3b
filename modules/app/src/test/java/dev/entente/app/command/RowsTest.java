package dev.entente.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class RowsTest {
    @Test
    void shouldAlignColumnsAndWrapTheLast() {
        var rows = Rows.of("pair", "it says");
        rows.add("ARM-KAZ", "word ".repeat(40));
        rows.add("AZE", "short");

        var lines = print(rows).lines().toList();

        assertThat(lines.get(0)).isEqualTo("pair     it says");
        assertThat(lines.get(1)).startsWith("ARM-KAZ  word word").hasSizeLessThanOrEqualTo(120);
        assertThat(lines.get(2)).startsWith("         word");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("AZE      short");
    }

    @Test
    void shouldPrintNothingOfNoRows() {
        assertThat(print(Rows.of("pair", "it says"))).isEmpty();
    }

    @Test
    void shouldLeaveUnknownValuesOutOfJson() {
        var rows = Rows.of("name", "partitions", "outcome").add("claims", 8, "");

        assertThat(rows.json()).hasToString("[{\"name\":\"claims\",\"partitions\":8}]");
    }

    private static String print(Rows rows) {
        var text = new StringWriter();
        rows.table(new PrintWriter(text, true));
        return text.toString();
    }
}
