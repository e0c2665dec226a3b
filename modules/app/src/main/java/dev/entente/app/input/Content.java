package dev.entente.app.input;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes that were found under a name, before it is known what they are.
 *
 * @param name as it was given or found: a path, an address, {@code standard input}
 * @param bytes packed or not
 * @param mediaType what a server says that they are; empty where nobody does
 * @param file where they lie; absent where in no file
 * @param url where they were fetched; absent where they were not
 */
record Content(String name, InputStream bytes, String mediaType, Optional<Path> file, Optional<String> url) {

    static Content of(Path file, InputStream bytes) {
        return new Content(file.toString(), bytes, "", Optional.of(file), Optional.empty());
    }

    static Content ofStandardInput(InputStream bytes) {
        return new Content("standard input", bytes, "", Optional.empty(), Optional.empty());
    }

    /** What is in an archive is known by its name there. */
    Content entry(String entry, InputStream unpacked) {
        return new Content(
                "%s, %s".formatted(name, entry),
                unpacked,
                "",
                Optional.of(Path.of(entry.replace('\0', '_'))),
                Optional.empty());
    }

    /** Office documents are archives too, but no archives of articles: the ending counts. */
    boolean isArchive() {
        return file.map(Path::toString).orElse(name).toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
