package dev.entente.sink;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteSinkTest extends SinkContract {
    @TempDir
    private Path directory;

    @Override
    SinkDatabase open(String name) {
        return SinkDatabase.open("jdbc:sqlite:" + directory.resolve(name + ".db"));
    }
}
