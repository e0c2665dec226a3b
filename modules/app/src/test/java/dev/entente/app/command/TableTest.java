package dev.entente.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.app.Letters;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TableTest {
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
    void shouldAlignWhatTakesTwoColumnsOrNone() {
        var rows = Rows.of("place", "it says")
                .add("東京", "one")
                .add("Zu\u0308rich", "two")
                .add("Oslo", "three");

        assertThat(print(rows)).isEqualToIgnoringNewLines("""
                place   it says
                東京    one
                Zu\u0308rich  two
                Oslo    three
                """);
    }

    @Test
    void shouldMakeHarmlessWhatCommandsATerminal() {
        var rows = Rows.of("place", "it says").add("\u001B[31mOslo", "gn\u202Eirts\u0007\tand\nmore \uD800");

        assertThat(print(rows).lines().skip(1)).containsExactly("\uFFFD[31mOslo  gn\uFFFDirts\uFFFD and more \uFFFD");
    }

    @Test
    void shouldFitANarrowScreenAndBreakWordsThatAreLongerThanIt() {
        var rows = Rows.of("pair", "value", "it says")
                .add("ARM-KAZ", "COMPREHENSIVE_STRATEGIC_PARTNERSHIP", "漢".repeat(40));

        var lines = print(rows, new Terminal(60, false, false)).lines().toList();

        assertThat(lines).allSatisfy(line -> assertThat(Letters.width(line)).isLessThanOrEqualTo(60));
        assertThat(String.join("", lines).replaceAll("[^漢]", "")).hasSize(40);
    }

    @Test
    void shouldColourOnlyWhereSomebodyLooks() {
        var rows = Rows.of("value", "it says").add("IMPOSED (disputed: LIFTED)", "one");

        assertThat(print(rows, new Terminal(80, true, false))).contains("\u001B[1mvalue\u001B[0m", "\u001B[33mIMPOSED");
        assertThat(print(rows)).doesNotContain("\u001B");
        assertThat(Terminal.of(Map.of("NO_COLOR", "1"), screen()).hasColours()).isFalse();
        assertThat(Terminal.of(Map.of("TERM", "dumb"), screen()).hasColours()).isFalse();
        assertThat(Terminal.of(Map.of(), screen())).isEqualTo(new Terminal(90, true, false));
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

    private static Properties screen() {
        var properties = new Properties();
        properties.setProperty("entente.columns", "90");
        return properties;
    }

    private static String print(Rows rows) {
        return print(rows, Terminal.of(Map.of(), new Properties()));
    }

    private static String print(Rows rows, Terminal terminal) {
        var text = new StringWriter();
        new Table(terminal).print(rows, new PrintWriter(text, true));
        return text.toString();
    }
}
