package dev.entente.server;

import java.util.function.Supplier;

/**
 * One thing that must be well for the process to do its work.
 *
 * @param name what it is about: streams, sink, registry
 * @param ask looks, in well under a second
 */
public record Check(String name, Supplier<Verdict> ask) {

    /**
     * What a check found.
     *
     * @param well true where nothing is wrong
     * @param detail its state in a few words
     */
    public record Verdict(boolean well, String detail) {}

    /** Looks now. A check that fails to look is not well. */
    public Verdict verdict() {
        try {
            return ask.get();
        } catch (RuntimeException e) {
            return new Verdict(false, e.toString());
        }
    }
}
