package dev.entente.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** The file that a SQLite URL names: SQLite itself makes no folder, and an empty file out of a mistyped name. */
record SqliteFile(Path path) {
    private static final String PREFIX = "jdbc:sqlite:";

    /** The file of a URL; none where it is another database or is kept in memory. */
    static Optional<SqliteFile> of(String url) {
        if (!url.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var name = url.substring(PREFIX.length()).replaceFirst("^file:", "").replaceFirst("\\?.*$", "");
        return name.isEmpty() || name.startsWith(":") ? Optional.empty() : Optional.of(new SqliteFile(Path.of(name)));
    }

    /** Makes the folder that the file is to be in. */
    void makeFolder() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new SinkException(
                    "The folder of the database %s cannot be made: %s".formatted(path, Causes.describe(e)), e);
        }
    }

    /** Fails where there is no such file. */
    void requireThere() throws SQLException {
        if (!Files.exists(path)) {
            throw new SQLException(
                    "there is no file %s: a sink makes it, or name another with --database".formatted(path));
        }
    }
}
