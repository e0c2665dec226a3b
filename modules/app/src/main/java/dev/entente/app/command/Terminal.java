package dev.entente.app.command;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The terminal that somebody looks at. The script that starts this program knows it, and says so by system properties:
 * {@code entente.columns} where results go to a terminal, {@code entente.progress} where messages do and results do
 * not.
 *
 * @param width in columns of letters
 * @param hasColours whether results may have them
 * @param showsProgress whether a line may tell how far a long piece of work is
 */
record Terminal(int width, boolean hasColours, boolean showsProgress) {
    private static final int DEFAULT_WIDTH = 120;

    /** The terminal of this process. */
    static Terminal here() {
        return of(System.getenv(), System.getProperties());
    }

    static Terminal of(Map<String, String> environment, Properties properties) {
        var columns = Optional.ofNullable(properties.getProperty("entente.columns"));
        var isPlain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                number(environment.get("COLUMNS"))
                        .or(() -> columns.flatMap(Terminal::number))
                        .orElse(DEFAULT_WIDTH),
                columns.isPresent() && !isPlain,
                Boolean.parseBoolean(properties.getProperty("entente.progress")));
    }

    private static Optional<Integer> number(String text) {
        return Optional.ofNullable(text)
                .filter(digits -> digits.matches("[1-9]\\d{1,3}"))
                .map(Integer::valueOf);
    }
}
