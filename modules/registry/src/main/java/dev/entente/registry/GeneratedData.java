package dev.entente.registry;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Avro's view of one generated class and of those that it is made of.
 *
 * <p>Since 1.12.2 Avro makes no class by a schema's word alone unless the whole process is told to trust it. Here the
 * word is the reader's own schema, never the writer's, so it may be taken.
 */
public final class GeneratedData extends SpecificData {
    private final Map<String, Class<?>> classes = new HashMap<>();

    /** The view for reading this class, with its conversions of dates and times. */
    public GeneratedData(Class<? extends SpecificRecord> type) {
        super(type.getClassLoader());
        getForClass(type).getConversions().forEach(this::addLogicalTypeConversion);
        collect(getSchema(type));
    }

    @Override
    @SuppressWarnings("rawtypes") // As Avro declares it.
    public Class getClass(Schema schema) {
        return isNamed(schema) ? classes.get(schema.getFullName()) : super.getClass(schema);
    }

    private void collect(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                if (remember(schema)) {
                    schema.getFields().forEach(field -> collect(field.schema()));
                }
            }
            case ENUM, FIXED -> remember(schema);
            case ARRAY -> collect(schema.getElementType());
            case MAP -> collect(schema.getValueType());
            case UNION -> schema.getTypes().forEach(this::collect);
            default -> {}
        }
    }

    private boolean remember(Schema schema) {
        try {
            return classes.put(schema.getFullName(), Class.forName(getClassName(schema), true, getClassLoader()))
                    == null;
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("No class was generated for the schema " + schema.getFullName(), e);
        }
    }

    private static boolean isNamed(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> true;
            default -> false;
        };
    }
}
