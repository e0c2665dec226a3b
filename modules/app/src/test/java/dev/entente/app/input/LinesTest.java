package dev.entente.app.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.app.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void shouldReadLinesWithAndWithoutAnEnd() throws IOException {
        var lines = lines("\uFEFFone\n\nthree");

        assertThat(lines.next()).contains("one");
        assertThat(lines.next()).contains("");
        assertThat(lines.next()).contains("three");
        assertThat(lines.number()).isEqualTo(3);
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void shouldGoOnAfterALineThatIsTooLongOrNoText() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("x".repeat(2 << 20).getBytes(UTF_8));
        bytes.writeBytes(new byte[] {'\n', (byte) 0xC3, '\n'});
        bytes.writeBytes("good".getBytes(UTF_8));
        var lines = new Lines("news.jsonl", new ByteArrayInputStream(bytes.toByteArray()), 1 << 20);

        assertThatThrownBy(lines::next)
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("news.jsonl, line 1: it is longer than the 1 MB");
        assertThatThrownBy(lines::next)
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("news.jsonl, line 2: it is not UTF-8 text");
        assertThat(lines.next()).contains("good");
    }

    private static Lines lines(String text) {
        return new Lines("news.jsonl", new ByteArrayInputStream(text.getBytes(UTF_8)), 1 << 20);
    }
}
