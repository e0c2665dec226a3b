package dev.entente.it.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The classes that processes of ours load, which a demonstration leaves in an archive for all that come after it: to
 * load and check them is two seconds of the five that a process reckons before it is ready.
 */
final class ClassArchive {
    /** Where the demonstration finds the seeds. */
    private static final Path HOME = Path.of("..", "..");

    private static final Path FOLDER = Path.of("target", "class-archive");
    private static final Path FILE = FOLDER.resolve("classes-%s.jsa".formatted(System.getProperty("java.version")));

    private ClassArchive() {}

    /**
     * The archive, made where there is none of these jars yet. Nothing where the class path has folders, as before
     * {@code mvn package}, for only what comes out of jars is archived; or where the JVM makes none.
     *
     * @param java the JVM and its options, which are to be those of whoever begins with the archive
     */
    static Optional<Path> of(String classPath, List<String> java) {
        var jars =
                Stream.of(classPath.split(File.pathSeparator, -1)).map(Path::of).toList();
        if (!jars.stream().allMatch(Files::isRegularFile)) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(FOLDER);
            // A test JVM beside this one wants it, too.
            try (var channel = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !isNewerThan(jars)) {
                    make(classPath, java);
                }
            }
            return Optional.of(FILE.toAbsolutePath()).filter(Files::exists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the archive is made", e);
        }
    }

    private static boolean isNewerThan(List<Path> jars) throws IOException {
        if (!Files.exists(FILE)) {
            return false;
        }
        var made = Files.getLastModifiedTime(FILE);
        for (var jar : jars) {
            if (Files.getLastModifiedTime(jar).compareTo(made) > 0) {
                return false;
            }
        }
        return true;
    }

    private static void make(String classPath, List<String> java) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(FOLDER, "demo");
        var archive = folder.resolve("new.jsa");
        var log = folder.resolve("demo.log");
        var command = new ArrayList<>(java);
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-Dentente.home=" + HOME));
        command.addAll(List.of("-cp", classPath, JvmProcess.ENTENTE));
        command.addAll(
                List.of("demo", "--exit", "--data", folder.resolve("data").toString()));
        var status = JvmProcess.launch(command, log).waitFor();
        if (status != 0) {
            throw new AssertionError("The demonstration ended with %d:%n%s".formatted(status, Files.readString(log)));
        }
        if (Files.exists(archive)) {
            Files.move(archive, FILE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
