package dev.entente.sink;

import java.time.Instant;
import java.time.LocalDate;

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
        TEXT(String.class),
        JSON(String.class),
        INTEGER(Integer.class),
        BIGINT(Long.class),
        DOUBLE(Double.class),
        BOOLEAN(Boolean.class),
        DATE(LocalDate.class),
        INSTANT(Instant.class);

        private final Class<?> javaClass;

        Type(Class<?> javaClass) {
            this.javaClass = javaClass;
        }

        Class<?> javaClass() {
            return javaClass;
        }

        /** The type by the name it has in the migrations. */
        static Type of(String sql) {
            return switch (sql) {
                case "TIMESTAMPTZ" -> INSTANT;
                case "DOUBLE PRECISION" -> DOUBLE;
                default -> valueOf(sql);
            };
        }
    }
}
