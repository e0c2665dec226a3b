package dev.entente.app.command;

/**
 * Colours, where somebody looks and wants them.
 *
 * @param isOn false to leave text as it is
 */
record Paint(boolean isOn) {
    private static final String END = "\u001B[0m";

    /** Names of columns, and what stands. */
    String strong(String text) {
        return in("\u001B[1m", text);
    }

    /** What contradicts, or is taken back. */
    String warning(String text) {
        return in("\u001B[33m", text);
    }

    /** What is new. */
    String news(String text) {
        return in("\u001B[32m", text);
    }

    /** What matters less. */
    String faint(String text) {
        return in("\u001B[2m", text);
    }

    private String in(String colour, String text) {
        return isOn && !text.isBlank() ? colour + text + END : text;
    }
}
