package dev.entente.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a data directory to one run at a time, from {@link #acquire} to {@link #close}. */
public final class DirectoryLock implements AutoCloseable {
    private static final String FILE = "entente.lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Creates the directory where it is missing and locks it.
     *
     * @throws Failure if another run holds it, or it cannot be created or written
     */
    public static DirectoryLock acquire(Path directory) {
        var file = directory.resolve(FILE);
        try {
            Files.createDirectories(directory);
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel).isEmpty()) {
                channel.close();
                throw new Failure(
                        "Data directory %s is in use by another run%s: stop that one, or choose another directory"
                                .formatted(directory, holder(file)));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DirectoryLock(channel);
        } catch (FileAlreadyExistsException e) {
            throw new Failure("Data directory %s is a file: choose a directory".formatted(e.getFile()), e);
        } catch (AccessDeniedException e) {
            throw new Failure(
                    "No permission to write %s: give this user the right to, or choose another data directory"
                            .formatted(e.getFile()),
                    e);
        } catch (IOException e) {
            throw new Failure(
                    "Cannot write data directory %s (%s): mend that, or choose another directory"
                            .formatted(directory, e.getMessage()),
                    e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static String holder(Path file) {
        try {
            var pid = Files.readString(file).strip();
            return pid.isEmpty() ? "" : " (process " + pid + ")";
        } catch (IOException e) {
            return "";
        }
    }

    /** Gives the directory free; the lock's file stays. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Failure("Cannot release the data directory: " + e.getMessage(), e);
        }
    }
}
