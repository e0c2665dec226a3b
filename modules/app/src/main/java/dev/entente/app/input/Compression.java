package dev.entente.app.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Opens what may be packed with gzip or Zstandard, which are told by how they begin, whatever the name says. */
final class Compression {
    private static final List<String> ENDINGS = List.of(".gz", ".zst");
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] ZSTANDARD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

    /** A file that was packed is packed once more by a server perhaps, and by nobody a third time. */
    private static final int MOST_LAYERS = 2;

    private Compression() {}

    /** What the bytes hold; reading it fails where they grow beyond measure. */
    static InputStream open(InputStream bytes) throws IOException {
        var growth = new Growth();
        InputStream in = new BufferedInputStream(growth.packed(bytes));
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            if (begins(in, GZIP)) {
                in = new BufferedInputStream(new GZIPInputStream(in));
            } else if (begins(in, ZSTANDARD)) {
                in = new BufferedInputStream(new ZstdInputStream(in));
            }
        }
        return growth.unpacked(in);
    }

    /** The name of what is packed: {@code news.jsonl} of {@code news.jsonl.gz}. */
    static String plainName(String name) {
        return ENDINGS.stream()
                .filter(name.toLowerCase(Locale.ROOT)::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }

    private static boolean begins(InputStream in, byte[] magic) throws IOException {
        in.mark(magic.length);
        var head = in.readNBytes(magic.length);
        in.reset();
        return java.util.Arrays.equals(head, magic);
    }
}
