package dev.entente.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BooleanSupplier;
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

    /** Well as long as something follows a topic. */
    public static Check follows(String name, BooleanSupplier isAlive) {
        return new Check(name, () -> {
            var alive = isAlive.getAsBoolean();
            return new Verdict(alive, alive ? "FOLLOWING" : "STOPPED");
        });
    }

    /** What it finds now, as it is told. */
    public ObjectNode tell() {
        return tell(verdict());
    }

    /** What was found, as it is told. */
    public static ObjectNode tell(Verdict verdict) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("status", verdict.well() ? "UP" : "DOWN")
                .put("detail", verdict.detail());
    }

    /** Looks now. A check that fails to look is not well. */
    public Verdict verdict() {
        try {
            return ask.get();
        } catch (RuntimeException e) {
            return new Verdict(false, e.toString());
        }
    }
}
