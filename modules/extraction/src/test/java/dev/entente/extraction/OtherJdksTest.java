package dev.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same claims on other JDKs: those whose homes {@code ENTENTE_JDKS} lists, divided as a class path is. Each is
 * asked in a locale and a time zone far from any.
 */
@Tag("full")
class OtherJdksTest {
    @Test
    void shouldReadTheSameOnOtherJdks() throws IOException, InterruptedException, NoSuchAlgorithmException {
        var homes = System.getenv().getOrDefault("ENTENTE_JDKS", "");
        assertThat(homes)
                .as("ENTENTE_JDKS lists the homes of other JDKs, as in /opt/jdk-17:/opt/jdk-25")
                .isNotBlank();
        var here = SeedsReading.hash();

        for (var home : Arrays.asList(homes.split(File.pathSeparator))) {
            assertThat(ask(Path.of(home))).as(home).isEqualTo(here);
        }
    }

    private static String ask(Path home) throws IOException, InterruptedException {
        var command = List.of(
                home.resolve("bin").resolve("java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-cp",
                System.getProperty("java.class.path"),
                SeedsReading.class.getName());
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(home.toString()).isZero();
        return answer.strip();
    }
}
