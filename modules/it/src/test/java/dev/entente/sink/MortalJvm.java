package dev.entente.sink;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * The JVM that {@link MortalSink} lives in, over and over. It is nearly all start, so the first life leaves an archive
 * of the classes that it has loaded, and those after it begin with them.
 */
final class MortalJvm {
    private final Path log;
    private final Path archive;
    private final String classPath;

    /** Keeps what it needs in this folder. */
    MortalJvm(Path folder) {
        this.log = folder.resolve("mortal.log");
        this.archive = folder.resolve("mortal.jsa");
        this.classPath =
                packed(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), folder);
    }

    /** One life with these arguments; returns the status with which it ends. */
    int live(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                (Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive,
                "-cp",
                classPath,
                MortalSink.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
    }

    /** What its last life has printed. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** A class path of jars alone, for only what comes out of jars is archived. */
    private static String packed(String classPath, Path folder) {
        var jars = new ArrayList<String>();
        for (var entry : classPath.split(File.pathSeparator, -1)) {
            if (Files.isDirectory(Path.of(entry))) {
                var jar = folder.resolve(jars.size() + ".jar").toString();
                pack(entry, jar);
                jars.add(jar);
            } else {
                jars.add(entry);
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static void pack(String folder, String jar) {
        var tool = ToolProvider.findFirst("jar").orElseThrow(() -> new AssertionError("This JDK has no jar tool"));
        if (tool.run(System.out, System.err, "--create", "--no-compress", "--file", jar, "-C", folder, ".") != 0) {
            throw new AssertionError("%s cannot be packed".formatted(folder));
        }
    }
}
