package dev.entente.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;

/** Rows as JSON objects, one a line. Columns that hold JSON are written as what they hold. */
final class JsonLinesWriter implements TableExport.RowWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Table table;
    private final JsonGenerator json;

    JsonLinesWriter(Table table, Writer out) throws IOException {
        this.table = table;
        this.json = FACTORY.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setRootValueSeparator(null);
    }

    @Override
    public void begin() {}

    @Override
    public void write(Row row) throws IOException {
        json.writeStartObject();
        for (var column : table.columns()) {
            var value = row.get(column.name());
            if (value != null) {
                json.writeFieldName(column.name());
                switch (column.type()) {
                    case JSON -> json.writeRawValue((String) value);
                    case INTEGER -> json.writeNumber((Integer) value);
                    case BIGINT -> json.writeNumber((Long) value);
                    case DOUBLE -> json.writeNumber((Double) value);
                    case BOOLEAN -> json.writeBoolean((Boolean) value);
                    case TEXT, DATE, INSTANT -> json.writeString(value.toString());
                }
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
