package dev.entente.extraction.actor;

/**
 * What is wrong with a file of the lexicon.
 *
 * @param file its name
 * @param line the line, counted from 1
 * @param what what is wrong
 * @param remedy what to do about it
 */
public record Problem(String file, int line, String what, String remedy) {
    @Override
    public String toString() {
        return "%s:%d: %s. %s".formatted(file, line, what, remedy);
    }
}
