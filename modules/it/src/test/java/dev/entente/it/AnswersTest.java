package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.app.Entente;
import dev.entente.model.Article;
import dev.entente.model.ChangeKind;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Standing;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the commands answer on the seeds, word for word. {@code -Danswers.write=true} writes the files anew, to be read
 * before they are kept.
 */
@TestMethodOrder(OrderAnnotation.class)
class AnswersTest {
    private static final Path ANSWERS = Path.of("src", "test", "resources", "answers");

    @TempDir
    private static Path data;

    private static HouseFixture house;

    @BeforeAll
    static void start() throws Exception {
        GeneratedClasses.trust();
        house = HouseFixture.start(data);
        house.publish(HouseFixture.seeds());
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    /** The first line of each file is the command, the rest its answer. */
    static Stream<Path> answers() throws IOException {
        try (var files = Files.list(ANSWERS)) {
            return files.sorted().toList().stream();
        }
    }

    /** Of the seeds alone, and so before the tests that withdraw what they publish: even that is told. */
    @Order(1)
    @ParameterizedTest
    @MethodSource("answers")
    void shouldAnswerAsADiplomatWouldReadIt(Path file) throws Exception {
        var expected = Files.readString(file);
        var command = expected.lines().findFirst().orElseThrow();

        var answer = "%s\n%s".formatted(command, answer(asked(command.substring(2))));

        if (Boolean.getBoolean("answers.write")) {
            Files.writeString(file, answer);
        }
        assertThat(answer).isEqualTo(expected);
    }

    @Test
    void shouldGoBackToWhatIsSaidWhenTheActIsRetractedAndForthWhenItComesAgain() throws Exception {
        var upgrade = HouseFixture.seeds().get(0);
        var before = house.hashes();
        assertThat(standing()).isEqualTo("STRATEGIC_PARTNERSHIP FORMAL");

        retract(upgrade, "withdrawn by its publisher");
        try {
            assertRetracted();
        } finally {
            house.publish(List.of(upgrade));
        }

        assertThat(standing()).isEqualTo("STRATEGIC_PARTNERSHIP FORMAL");
        assertThat(house.hashes()).isEqualTo(before);
    }

    @Test
    void shouldPublishWhatCanBeReadTellOfTheRestAndAccountForBoth(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("empty.txt"), " ");
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("news.jsonl.gz")))) {
            out.write("""
                    {"id":"severed","text":"Brazil severed diplomatic relations with Kenya on 3 March 2024."}
                    {"id":"german","text":"Die Außenminister trafen sich gestern zu Gesprächen in der Hauptstadt."}
                    """.getBytes(StandardCharsets.UTF_8));
        }

        var told = refused(1, "publish " + folder);
        house.drain();
        var severed = run("account severed --format json" + settings());
        var german = run("account german" + settings());
        var unknown = refused(1, "account nosuch");
        run("retract severed --by desk" + settings());
        house.drain();

        assertThat(told)
                .containsPattern("severed  partition \\d+  offset \\d+")
                .contains("empty.txt is empty: there is nothing to read in it");
        assertThat(severed).contains("\"outcome\" : \"READ\"", "\"value\" : \"SEVERED\"");
        assertThat(german).startsWith("german was left unread: it is not in English.");
        assertThat(unknown).contains("No article 'nosuch' was taken in, and none is among the dead letters");
        assertThat(run("account severed" + settings())).startsWith("severed was withdrawn");
    }

    @Test
    void shouldKnowACopyAndKeepItsClaimsWhenTheOriginalIsWithdrawn() throws Exception {
        var original = HouseFixture.seeds().get(4);
        var copy = Article.newBuilder(original)
                .setId("https://copy.example/address")
                .setSource("The Copyist")
                .build();
        var path = "/v1/articles/" + URLEncoder.encode(copy.getId(), StandardCharsets.UTF_8);
        var alliance = "/v1/relationships/AZE/KAZ";
        var before = house.get(alliance).at("/facets/partnership");

        house.publish(List.of(copy));
        var told = run("account %s%s --server %s"
                .formatted(copy.getId(), settings(), house.house().http()));
        var both = house.get(alliance).at("/facets/partnership");
        retract(original, "withdrawn by its publisher");
        var alone = house.get(path);
        var without = house.get(alliance).at("/facets/partnership");
        house.publish(List.of(original));
        retract(copy, "copied without leave");

        assertThat(told).contains("has the text of %s, which came before".formatted(original.getId()));
        assertThat(both.get("articles").asInt())
                .isEqualTo(before.get("articles").asInt() + 1);
        assertThat(both.get("sources")).isEqualTo(before.get("sources"));
        assertThat(alone.get("outcome").asText()).isEqualTo("READ");
        assertThat(alone.has("copies")).isFalse();
        assertThat(without.get("value")).isEqualTo(before.get("value"));
        assertThat(without.get("basis")).isEqualTo(before.get("basis"));
        assertThat(house.get(alliance).at("/facets/partnership")).isEqualTo(before);
    }

    @Test
    void shouldRefuseBeforeAnythingIsWrittenWhatNamesNothing() throws Exception {
        var rulings = house.read(house.topics().rulings()).size();
        var by = " --by desk --reason seen";

        assertThat(refused(1, "retract nosuch")).contains("No article 'nosuch' was taken in");
        assertThat(refused(1, "rule reject AZE-KAZ nosuch" + by)).contains("Nobody claims [nosuch] of AZE-KAZ");
        assertThat(refused(2, "rule reject AZE-QQQ nosuch" + by)).contains("'AZE-QQQ' is no pair");
        assertThat(refused(2, "rule reject AZE-KAZ" + by)).contains("reject takes the ids of claims");
        assertThat(refused(2, "rule add AZE-KAZ --type AGREE --facet love --value TRUE" + by))
                .contains("facet is 'love', not one of");
        assertThat(refused(2, "rule add AZE-KAZ --type AGREE --facet partnership --value LOVE" + by))
                .contains("value is 'LOVE', not one of");
        assertThat(house.read(house.topics().rulings())).hasSize(rulings);
    }

    @Test
    void shouldAddAClaimAndTakeItBack() throws Exception {
        var before = house.hashes();
        var add =
                "rule add KAZ-UZB --type AGREE --facet partnership --value ALLIANCE --date 2022-12-22 --by desk --reason treaty";

        run(add + settings());
        house.drain();
        var why = run(asked("why KAZ UZB partnership"));
        run(add + " --withdraw" + settings());
        house.drain();

        assertThat(why).contains("ALLIANCE (FORMAL), begun 2022-12-22", "“treaty”", "desk");
        assertThat(house.hashes()).containsAllEntriesOf(before);
    }

    @Test
    void shouldVerifyAYoungLedgerByWhatThereIs() throws Exception {
        assertThat(run("verify --behind 3600" + settings()))
                .startsWith("All agree: ")
                .doesNotStartWith("All agree: 0 pairs");
    }

    private static void assertRetracted() throws Exception {
        assertThat(standing()).isEqualTo("STRATEGIC_PARTNERSHIP ASSERTED");
        assertThat(house.log().changes())
                .filteredOn(change ->
                        change.getPair().equals(List.of("ARM", "KAZ")) && change.getKind() == ChangeKind.RETRACTION)
                .last()
                .satisfies(change -> {
                    assertThat(change.getReason().orElseThrow()).contains("withdrawn by its publisher");
                    assertThat(change.getBefore().flatMap(Standing::getBasis).orElseThrow())
                            .hasToString("FORMAL");
                    assertThat(change.getAfter().flatMap(Standing::getBasis).orElseThrow())
                            .hasToString("ASSERTED");
                });
        assertThat(run(asked("why ARM KAZ partnership")))
                .contains("its article was withdrawn: withdrawn by its publisher");
    }

    private static String standing() throws Exception {
        var facet = house.get("/v1/relationships/ARM/KAZ").at("/facets/partnership");
        return "%s %s".formatted(facet.get("value").asText(), facet.get("basis").asText());
    }

    private static void retract(Article article, String reason) throws Exception {
        try (var publisher = house.house().cluster().publisher()) {
            publisher
                    .retract(article.getId(), Optional.of(reason), Optional.of("desk"))
                    .get();
        }
        house.drain();
    }

    private static String asked(String command) {
        return "%s --server %s".formatted(command, house.house().http());
    }

    /** Where the house is, and how many partitions it has. */
    private static String settings() throws IOException {
        var file = Files.writeString(data.resolve("client.properties"), "topics.partitions=4\n");
        return " --data %s --config %s".formatted(data, file);
    }

    private static String refused(int status, String command) throws IOException {
        var out = new StringWriter();
        assertThat(execute(command + settings(), out)).as(out.toString()).isEqualTo(status);
        return out.toString();
    }

    /** What is said, whether there is an answer or none. */
    private static String answer(String command) {
        var out = new StringWriter();
        assertThat(execute(command, out))
                .as(out.toString())
                .isEqualTo(out.toString().startsWith("Nothing is known") ? 1 : 0);
        return out.toString();
    }

    private static String run(String command) {
        var out = new StringWriter();
        assertThat(execute(command, out)).as(out.toString()).isZero();
        return out.toString();
    }

    private static int execute(String command, StringWriter out) {
        return Entente.run(command.split(" "), new PrintWriter(out), new PrintWriter(out));
    }
}
