package dev.entente.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Article;
import dev.entente.model.Topic;
import dev.entente.model.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlainSchemaTest {

    @Test
    void shouldBeTheSchemaOfTheFile() throws IOException {
        var file =
                new Schema.Parser().parse(Path.of("../../schemas/Article.avsc").toFile());

        assertThat(PlainSchema.of(Article.getClassSchema())).isEqualTo(file);
        assertThat(PlainSchema.of(Article.getClassSchema())).hasToString(file.toString());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldSayNothingOfJava(Topic<?> topic) {
        var plain = PlainSchema.of(topic.schema());

        assertThat(plain.toString()).doesNotContain("avro.java.string");
        assertThat(plain.getFullName()).isEqualTo(topic.schema().getFullName());
        assertThat(PlainSchema.of(plain)).isEqualTo(plain);
    }

    static List<Topic<?>> topics() {
        return Topics.standard().all();
    }
}
