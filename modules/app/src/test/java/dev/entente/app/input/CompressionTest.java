package dev.entente.app.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import dev.entente.app.Failure;
import dev.entente.model.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompressionTest {
    private static final String LINES = "{\"id\":\"one\",\"text\":\"First.\"}\n{\"id\":\"two\",\"text\":\"Second.\"}\n";

    @TempDir
    private Path directory;

    private final List<Article> articles = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    /** Something that packs. */
    private interface Packing {
        OutputStream of(OutputStream out) throws IOException;
    }

    @Test
    void shouldReadWhatIsPackedWhateverItsName() throws IOException {
        pack("news.jsonl.gz", GZIPOutputStream::new, LINES);
        pack(
                "more.jsonl.zst",
                ZstdOutputStream::new,
                LINES.replace("one", "three").replace("two", "four"));
        pack("visit.txt", GZIPOutputStream::new, "Talks were held.");
        pack("twice.txt.gz", out -> new GZIPOutputStream(new GZIPOutputStream(out)), "Talks were held twice.");

        read(directory);

        assertThat(refusals).isEmpty();
        assertThat(articles)
                .extracting(Article::getId)
                .containsExactlyInAnyOrder("one", "two", "three", "four", "visit", "twice");
    }

    @Test
    void shouldReadEachFileOfAnArchive() throws IOException {
        var file = directory.resolve("news.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("may/"));
            zip.putNextEntry(new ZipEntry("may/visit.txt"));
            zip.write("Talks were held.".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("may/empty.txt"));
            zip.putNextEntry(new ZipEntry("news.jsonl"));
            zip.write(LINES.getBytes(UTF_8));
        }

        read(file);

        assertThat(articles).extracting(Article::getId).containsExactly("visit", "one", "two");
        assertThat(refusals).containsExactly(file + ", may/empty.txt is empty: there is nothing to read in it");
    }

    @Test
    void shouldRefuseABombAndGoOn() throws IOException {
        var zeros = " ".repeat(1 << 20);
        var bomb = directory.resolve("bomb.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 200; i++) {
                out.write(zeros.getBytes(UTF_8));
                out.write('\n');
            }
        }
        var big = pack("big.txt.gz", GZIPOutputStream::new, zeros.repeat(9));
        var good = pack("good.txt.gz", GZIPOutputStream::new, "Talks were held.");

        read(bomb, big, good);

        assertThat(articles).extracting(Article::getId).containsExactly("good");
        assertThat(refusals).hasSize(2);
        assertThat(refusals.get(0))
                .startsWith(bomb + " cannot be read: it unpacks to more than 200 times its size, as no text does");
        assertThat(refusals.get(1)).startsWith(big + " has more than the 8 MB that an article may have");
    }

    @Test
    void shouldTellThatAnArchiveIsTorn() throws IOException {
        var whole = Files.readAllBytes(pack("news.jsonl.gz", GZIPOutputStream::new, LINES));
        var torn = Files.write(directory.resolve("torn.jsonl.gz"), java.util.Arrays.copyOf(whole, 30));

        read(torn);

        assertThat(refusals)
                .singleElement()
                .asString()
                .startsWith(torn + " is torn or damaged: fetch or pack it again");
    }

    private Path pack(String name, Packing packing, String text) throws IOException {
        var file = directory.resolve(name);
        try (var out = packing.of(Files.newOutputStream(file))) {
            out.write(text.getBytes(UTF_8));
        }
        return file;
    }

    private void read(Path... files) {
        new ArticleInput(Provenance.unknown(), InputStream.nullInputStream(), this::refuse)
                .read(List.of(files).stream().map(Path::toString).toList(), articles::add);
    }

    private void refuse(Failure failure) {
        refusals.add(failure.getMessage());
    }
}
