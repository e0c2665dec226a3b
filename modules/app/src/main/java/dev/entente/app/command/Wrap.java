package dev.entente.app.command;

import dev.entente.app.Letters;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
final class Wrap {
    private Wrap() {}

    /** Lines of so many columns at most, broken between words, and within those that are longer than a line. */
    static List<String> lines(String text, int width) {
        return lines(text, width, width);
    }

    /**
     * The same, where a word may make its line longer.
     *
     * @param width of a line that words are put on
     * @param longest of a line that is one word
     */
    static List<String> lines(String text, int width, int longest) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : Letters.harmless(text).strip().split("\\s+", -1)) {
            for (var piece : pieces(word, longest)) {
                if (line.length() > 0 && Letters.width(line.toString()) + 1 + Letters.width(piece) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() > 0 ? " " : "").append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> pieces(String word, int longest) {
        if (Letters.width(word) <= longest) {
            return List.of(word);
        }
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var width = 0;
        for (var character : word.codePoints().toArray()) {
            if (width + Letters.width(character) > longest && piece.length() > 0) {
                pieces.add(piece.toString());
                piece.setLength(0);
                width = 0;
            }
            piece.appendCodePoint(character);
            width += Letters.width(character);
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
