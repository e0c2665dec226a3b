package dev.entente.extraction.actor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Takes the digest of files as they are read. */
final class DigestedSource implements Table.Source {
    private final Table.Source source;
    private final MessageDigest sha;

    DigestedSource(Table.Source source) {
        this.source = source;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public Optional<InputStream> open(String file) throws IOException {
        var opened = source.open(file);
        if (opened.isEmpty()) {
            return opened;
        }
        try (var in = opened.get()) {
            var bytes = in.readAllBytes();
            sha.update(file.getBytes(StandardCharsets.UTF_8));
            sha.update(bytes);
            return Optional.of(new ByteArrayInputStream(bytes));
        }
    }

    /** What has been read so far, 64 hexadecimal digits. */
    String digest() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
