package dev.entente.app.command;

import dev.entente.app.Failure;
import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import dev.entente.app.house.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a demo lives: in the data directory it is given, or else in a temporary one of its own.
 *
 * @param isTemporary whether it is its own
 */
record DemoDirectory(DataDirectory data, boolean isTemporary) {

    /** The data directory that is set, or a new one where none is. */
    static DemoDirectory of(Configuration configuration) {
        if (configuration.isGiven(Settings.DATA_DIR)) {
            return new DemoDirectory(new DataDirectory(Path.of(configuration.get(Settings.DATA_DIR))), false);
        }
        try {
            return new DemoDirectory(new DataDirectory(Files.createTempDirectory("entente-demo-")), true);
        } catch (IOException e) {
            throw new Failure("No temporary directory can be made (%s): give one with --data".formatted(e), e);
        }
    }

    /** Deletes it with all that is in it where it is the demo's own. */
    void discard() {
        if (isTemporary) {
            data.delete();
        }
    }
}
