package dev.entente.sink;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * A column as both databases know it.
 *
 * @param name its name
 * @param type what it holds
 * @param key true where it is of the primary key
 * @param nullable true where it may hold nothing
 * @param description what it means, for whoever queries it
 */
record Column(String name, Type type, boolean key, boolean nullable, String description) {
    /** What a column holds, and the Java class of its values. */
    enum Type {
        TEXT("TEXT", String.class),
        JSON("TEXT", String.class),
        INTEGER("INTEGER", Integer.class),
        BIGINT("BIGINT", Long.class),
        DOUBLE("DOUBLE PRECISION", Double.class),
        BOOLEAN("BOOLEAN", Boolean.class),
        DATE("DATE", LocalDate.class),
        INSTANT("TIMESTAMPTZ", Instant.class);

        private final String sql;
        private final Class<?> javaClass;

        Type(String sql, Class<?> javaClass) {
            this.sql = sql;
            this.javaClass = javaClass;
        }

        /** The name that the type has in the migrations. */
        String sql() {
            return sql;
        }

        Class<?> javaClass() {
            return javaClass;
        }

        /** The type by the name that it has in {@code tables.tsv}. */
        static Type of(String name) {
            return name.equals("JSON")
                    ? JSON
                    : Arrays.stream(values())
                            .filter(type -> type.sql.equals(name))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("No type of a column is named " + name));
        }
    }
}
