package dev.entente.app.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A directory, or one file. A file is read when it has stayed the same from one look to the next, and again when it has
 * changed; one that is written slowly may be read before it is whole, and is then read again.
 */
final class WatchedFolder implements Watched {
    private static final String FILE = "file ";
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Path path;
    private final ContentReader reader;
    private final Attempts attempts;
    private final RememberingOutlet outlet;
    private final Duration pause;
    private Map<Path, Sight> before = Map.of();
    private int unsafeLooks;
    private boolean isSafe = true;

    WatchedFolder(Path path, ContentReader reader, Attempts attempts, RememberingOutlet outlet, Duration pause) {
        this.path = path;
        this.reader = reader;
        this.attempts = attempts;
        this.outlet = outlet;
        this.pause = pause;
    }

    /**
     * A file as it was seen.
     *
     * @param stamp size and time of the last change
     * @param done true where there is nothing left to do with it as it is
     */
    private record Sight(String stamp, boolean done) {}

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public Duration afterFailure(int failures) {
        return Watched.backOff(pause, failures, LONGEST_PAUSE);
    }

    @Override
    public Duration look() throws IOException {
        var now = new HashMap<Path, Sight>();
        isSafe = true;
        for (var file : Files.isDirectory(path) ? Folder.files(path) : List.of(path)) {
            stamp(file).ifPresent(stamp -> now.put(file, see(file, stamp)));
        }
        before = now;
        unsafeLooks = isSafe ? 0 : unsafeLooks + 1;
        return isSafe ? pause : Watched.backOff(pause, unsafeLooks, LONGEST_PAUSE);
    }

    private Sight see(Path file, String stamp) {
        var last = before.get(file);
        if (last == null || !last.stamp().equals(stamp)) {
            return new Sight(stamp, false);
        }
        return last.done() || !isSafe ? last : new Sight(stamp, isKnown(file, stamp) || take(file, stamp));
    }

    private boolean isKnown(Path file, String stamp) {
        return outlet.memory().recall(key(file)).filter(stamp::equals).isPresent();
    }

    /**
     * What cannot be read is told once, and tried again when it has changed. What Kafka did not take is tried again at
     * the next look, and no other file before that.
     */
    private boolean take(Path file, String stamp) {
        var read = attempts.succeeds(file.toString(), () -> {
            try (var in = Files.newInputStream(file)) {
                reader.read(Content.of(file, in), outlet::offer);
            }
        });
        isSafe = outlet.settle();
        if (read && isSafe) {
            outlet.memory().remember(key(file), stamp);
        }
        return isSafe;
    }

    private static String key(Path file) {
        return FILE + file.toAbsolutePath().normalize();
    }

    /** Nothing where the file has gone meanwhile. */
    private Optional<String> stamp(Path file) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of("%d %s".formatted(attributes.size(), attributes.lastModifiedTime()));
        } catch (NoSuchFileException e) {
            if (file.equals(path)) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
