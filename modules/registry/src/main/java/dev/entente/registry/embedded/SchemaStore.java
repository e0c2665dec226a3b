package dev.entente.registry.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The registry's log: all that it knows is what it was told, in order. One registry writes it at a time. */
interface SchemaStore extends AutoCloseable {

    /** Reads all records there are, oldest first. */
    void replay(Consumer<StoredRecord> reader);

    /**
     * Adds records at the end. They are durable when this returns; where it throws, some of them may be there or not.
     */
    void append(List<StoredRecord> records);

    @Override
    void close();

    /** A log that is gone with the process. */
    static SchemaStore inMemory() {
        return new SchemaStore() {
            private final List<StoredRecord> log = new ArrayList<>();

            @Override
            public void replay(Consumer<StoredRecord> reader) {
                log.forEach(reader);
            }

            @Override
            public void append(List<StoredRecord> records) {
                log.addAll(records);
            }

            @Override
            public void close() {}
        };
    }
}
