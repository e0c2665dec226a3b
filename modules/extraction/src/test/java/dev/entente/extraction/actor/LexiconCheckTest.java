package dev.entente.extraction.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconCheckTest {
    private static final List<String> FILES = List.of(
            "blockers",
            "collectives",
            "compounds",
            "contexts",
            "demonym-nouns",
            "former-names",
            "given-names",
            "groups",
            "leaders",
            "members",
            "organisations",
            "other-names",
            "people",
            "places",
            "states",
            "successions",
            "titles",
            "words");

    @TempDir
    Path directory;

    @Test
    void shouldFindNothingWrongWithTheShippedFiles() {
        assertThat(LexiconCheck.shipped()).isEmpty();
    }

    @Test
    void shouldNameFileLineAndRemedyWhereANameMeansTwoActors() throws IOException {
        copyShipped();
        var line = append("other-names.tsv", "KAZ\tNAME\tArmenia");

        assertThat(LexiconCheck.directory(directory)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("other-names.tsv");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.what()).contains("'Armenia'", "KAZ", "ARM", "states.tsv");
            assertThat(problem.remedy()).contains("contexts.tsv");
        });
    }

    @Test
    void shouldRefuseDatesCodesAndRolesThatAreNone() throws IOException {
        copyShipped();
        append("people.tsv", "Jane Doe\t\t\t\tKAZ HEAD_OF_STATE 2024-13-01/");
        append("people.tsv", "John Doe\t\t\t\tKZ HEAD_OF_STATE 2024/");
        append("people.tsv", "Jim Doe\t\t\t\tKAZ BOSS 2024/");
        append("people.tsv", "Joe Doe\tKAZ HEAD_OF_STATE 2024/");

        assertThat(LexiconCheck.directory(directory))
                .extracting(Problem::what)
                .satisfiesExactlyInAnyOrder(
                        what -> assertThat(what).contains("2024-13-01"),
                        what -> assertThat(what).contains("'KZ'"),
                        what -> assertThat(what).contains("'BOSS'"),
                        what -> assertThat(what).contains("2 cells"));
    }

    private void copyShipped() throws IOException {
        for (var file : FILES) {
            try (var stream = LexiconCheck.class.getResourceAsStream(file + ".tsv")) {
                Files.copy(stream, directory.resolve(file + ".tsv"));
            }
        }
    }

    private int append(String file, String row) throws IOException {
        Files.writeString(directory.resolve(file), row + "\n", StandardOpenOption.APPEND);
        return Files.readAllLines(directory.resolve(file)).size();
    }
}
