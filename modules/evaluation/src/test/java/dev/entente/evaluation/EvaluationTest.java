package dev.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void shouldPrintOneTableAndEndWellWhereAllBarsAreMet() throws IOException {
        write("benchmarks/plv/dev.jsonl", """
                {"id":"1","text":"Ruritania accused Zenda of spying.","source":"Ruritania","target":"Zenda",\
                "root":"ACCUSE","quad":"V_CONF","binary":"CONF"}
                {"id":"2","text":"Zenda accused Ruritania of theft.","source":"Zenda","target":"Ruritania",\
                "root":"ACCUSE","quad":"V_CONF","binary":"CONF"}
                """);
        write("benchmarks/merge/dev.jsonl", """
                {"id":"1","doc":"d","date":"20090311","code":"190","tense":"neutral","sentence":0,\
                "source":[{"actor":"A"}],"target":[{"actor":"B"}],"cluster":"1"}
                """);

        var status = run("table", folder.toString(), "--only", "plv,merge", "--answers", path("answers"));

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines())
                .anySatisfy(line -> assertThat(line).matches("plv +macro-F1 root +46.3 UniversalPETRARCH +100 .*met"))
                .anySatisfy(line -> assertThat(line).matches("merge +B-cubed F1 .* 100 .*met"));
        assertThat(status).isZero();
        assertThat(folder.resolve("answers/plv.jsonl")).hasContent("""
                {"id":"1","root":"ACCUSE"}
                {"id":"2","root":"ACCUSE"}""");
    }

    @Test
    void shouldFailWhereABarIsMissed() throws IOException {
        write("benchmarks/plv/dev.jsonl", """
                {"id":"1","text":"Ruritania accused Zenda of spying.","source":"Ruritania","target":"Zenda",\
                "root":"YIELD","quad":"M_COOP","binary":"COOP"}
                """);

        var status = run("table", folder.toString(), "--only", "plv");

        assertThat(out.toString()).contains("MISSED");
        assertThat(status).isEqualTo(1);
    }

    @Test
    void shouldNameTheFileThatIsMissingAndTheRemedy() {
        var status = run("table", folder.toString(), "--only", "plv");

        assertThat(err.toString()).contains(path("benchmarks/plv/dev.jsonl") + " is missing: give the folder");
        assertThat(status).isEqualTo(1);
    }

    @Test
    void shouldNameTheBenchmarksThereAre() {
        var status = run("table", folder.toString(), "--only", "plw");

        assertThat(err.toString()).contains("There is no benchmark 'plw': choose of seeds, world, plv");
        assertThat(status).isEqualTo(2);
    }

    @Test
    void shouldTellOfAMissingOperandAndAMissingFile() {
        assertThat(run("merge")).isEqualTo(2);
        assertThat(run("merge", path("mentions.jsonl"))).isEqualTo(1);
        assertThat(err.toString())
                .contains("Missing required parameter: 'MENTIONS.jsonl'")
                .contains(path("mentions.jsonl") + " is missing: check the path");
    }

    private int run(String... arguments) {
        return Evaluation.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
