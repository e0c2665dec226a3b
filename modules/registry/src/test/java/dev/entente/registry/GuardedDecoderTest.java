package dev.entente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.model.Article;
import dev.entente.model.GeneratedClasses;
import dev.entente.registry.PoisonRecordException.Cause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;

class GuardedDecoderTest {
    private static final Schema EVERYTHING = new Schema.Parser().parse("""
            {"type": "record", "name": "Everything", "fields": [
              {"name": "yes", "type": "boolean"},
              {"name": "int", "type": "int"},
              {"name": "long", "type": "long"},
              {"name": "float", "type": "float"},
              {"name": "double", "type": "double"},
              {"name": "bytes", "type": "bytes"},
              {"name": "text", "type": {"type": "string", "avro.java.string": "String"}},
              {"name": "fixed", "type": {"type": "fixed", "name": "Two", "size": 2}},
              {"name": "choice", "type": {"type": "enum", "name": "Choice", "symbols": ["A", "B"]}},
              {"name": "list", "type": {"type": "array", "items": "long"}},
              {"name": "map", "type": {"type": "map", "avro.java.string": "String", "values": "int"}}]}
            """);
    private static final Schema LAST_ONLY = new Schema.Parser().parse("""
            {"type": "record", "name": "Everything", "fields": [{"name": "last", "type": "int", "default": 7}]}
            """);

    @Property
    void shouldReadEveryTypeAsAvroWritesIt(
            @ForAll boolean yes,
            @ForAll int number,
            @ForAll long big,
            @ForAll float small,
            @ForAll double real,
            @ForAll byte[] bytes,
            @ForAll String text,
            @ForAll List<Long> list)
            throws IOException {
        var record = new GenericData.Record(EVERYTHING);
        record.put("yes", yes);
        record.put("int", number);
        record.put("long", big);
        record.put("float", small);
        record.put("double", real);
        record.put("bytes", ByteBuffer.wrap(bytes));
        record.put("text", wellFormed(text));
        record.put("fixed", new GenericData.Fixed(EVERYTHING.getField("fixed").schema(), new byte[] {1, 2}));
        record.put(
                "choice",
                new GenericData.EnumSymbol(EVERYTHING.getField("choice").schema(), "B"));
        record.put("list", list);
        record.put("map", Map.of("k" + number, number));
        var out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<>(EVERYTHING).write(record, encoder);
        encoder.flush();

        var decoder = new GuardedDecoder(out.toByteArray(), 0);
        var read = new GenericDatumReader<GenericData.Record>(EVERYTHING).read(null, decoder);
        var skipping = new GuardedDecoder(out.toByteArray(), 0);
        new GenericDatumReader<GenericData.Record>(EVERYTHING, LAST_ONLY).read(null, skipping);

        assertThat(read).isEqualTo(record);
        assertThat(decoder.remainingBytes()).isZero();
        assertThat(skipping.remainingBytes()).isZero();
    }

    @BeforeContainer
    static void trust() {
        GeneratedClasses.trust();
    }

    @Property
    void shouldReadOrRefuseWhateverTheBytesAre(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(refusalOf(bytes)).isIn("read", "refused");
    }

    @Property
    void shouldReadOrRefuseAnArticleWithAByteChanged(@ForAll @IntRange(max = 200) int at, @ForAll byte value)
            throws IOException {
        var bytes = written(Articles.full());
        bytes[at % bytes.length] = value;

        assertThat(refusalOf(bytes)).isIn("read", "refused");
    }

    @Property
    void shouldRefuseAnArticleThatIsCutShort(@ForAll @IntRange(max = 200) int length) throws IOException {
        var bytes = written(Articles.full());

        assertThat(refusalOf(Arrays.copyOf(bytes, length % bytes.length))).isEqualTo("refused");
    }

    @Test
    void shouldReadAndSkipBlocksThatSayHowLongTheyAre() throws IOException {
        // Two items of one byte each: count -2, two bytes, then the end of the array.
        var bytes = HexFormat.of().parseHex("0304020400");
        var list = Schema.createArray(Schema.create(Schema.Type.LONG));

        var read = new GenericDatumReader<List<Long>>(list).read(null, new GuardedDecoder(bytes, 0));
        var skipping = new GuardedDecoder(bytes, 0);

        assertThat(read).containsExactly(1L, 2L);
        assertThat(skipping.skipArray()).isZero();
        assertThat(skipping.remainingBytes()).isZero();
    }

    @Test
    void shouldNotMakeRoomForItemsThatAreNotThere() {
        var claimsTwoBillion = HexFormat.of().parseHex("feffffff0f02");

        assertThatThrownBy(() -> new GuardedDecoder(claimsTwoBillion, 0).readArrayStart())
                .isInstanceOfSatisfying(
                        PoisonRecordException.class,
                        e -> assertThat(e.causeCode()).isEqualTo(Cause.OVERSIZED_LENGTH));
    }

    private static String refusalOf(byte[] bytes) {
        var reader = new SpecificDatumReader<Article>(Article.class);
        try {
            reader.read(null, new GuardedDecoder(bytes, 0));
            return "read";
        } catch (IOException | PoisonRecordException | AvroRuntimeException | IndexOutOfBoundsException e) {
            return "refused";
        }
    }

    private static byte[] written(Article article) throws IOException {
        var out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        new SpecificDatumWriter<>(Article.class).write(article, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static String wellFormed(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
    }
}
