package dev.entente.extraction.text;

import java.util.Arrays;
import java.util.List;

/** Where the characters of readable text stand in the text as published. */
final class Offsets {
    /** Readable text that is the published one. */
    static final Offsets SAME = new Offsets(new int[0], new int[0], false);

    private final int[] begins;
    private final int[] ends;
    private final boolean isMapped;

    private Offsets(int[] begins, int[] ends, boolean isMapped) {
        this.begins = begins;
        this.ends = ends;
        this.isMapped = isMapped;
    }

    /** Where the published characters begin from which the readable one at {@code index} is made. */
    int begin(int index) {
        return isMapped ? begins[index] : index;
    }

    /** Where the published characters end from which the readable one before {@code index} is made. */
    int end(int index) {
        return isMapped ? ends[index - 1] : index;
    }

    /** The same tokens, with offsets into the text as published. */
    List<Token> published(List<Token> tokens) {
        if (!isMapped) {
            return List.copyOf(tokens);
        }
        return tokens.stream()
                .map(token -> new Token(token.spelling(), begin(token.begin()), end(token.end())))
                .toList();
    }

    /** Readable text as it grows, character by character. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] begins = new int[1024];
        private int[] ends = new int[1024];

        void append(char c, int begin, int end) {
            var index = text.length();
            if (index == begins.length) {
                begins = Arrays.copyOf(begins, index * 2);
                ends = Arrays.copyOf(ends, index * 2);
            }
            begins[index] = begin;
            ends[index] = end;
            text.append(c);
        }

        int length() {
            return text.length();
        }

        char last() {
            return text.charAt(text.length() - 1);
        }

        /** Where the last character ends in the text as published. */
        int end() {
            return ends[text.length() - 1];
        }

        String text() {
            return text.toString();
        }

        Offsets build() {
            return new Offsets(begins, ends, true);
        }
    }
}
