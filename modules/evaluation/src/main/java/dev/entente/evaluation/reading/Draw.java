package dev.entente.evaluation.reading;

import dev.entente.app.Failure;
import java.util.regex.Pattern;

/**
 * How a sample was drawn.
 *
 * @param seed of the draw
 * @param articles that were read
 * @param claims that bear on a state, in all of them
 * @param drawn how many of these the sample holds
 */
record Draw(long seed, int articles, int claims, int drawn) {
    private static final Pattern TEXT = Pattern.compile(
            "# seed (-?\\d+): (\\d+) drawn of the (\\d+) claims that bear on a state in (\\d+) articles");

    static Draw parse(String line, String file) {
        var matcher = TEXT.matcher(line);
        if (!matcher.matches()) {
            throw new Failure(
                    "%s does not begin with how it was drawn: give what the program sample wrote, verdicts filled in"
                            .formatted(file));
        }
        return new Draw(
                Long.parseLong(matcher.group(1)),
                Integer.parseInt(matcher.group(4)),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return "# seed %d: %d drawn of the %d claims that bear on a state in %d articles"
                .formatted(seed, drawn, claims, articles);
    }
}
