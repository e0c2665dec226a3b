package dev.entente.app.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.app.Failure;
import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.ledger.InMemoryPairStore;
import dev.entente.ledger.Ledger;
import dev.entente.ledger.Rulebook;
import dev.entente.ledger.Rulings;
import dev.entente.model.ChangeKind;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Ruling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuratedTableTest {
    private static final Ontology ONTOLOGY = Ontology.load();
    private static final Rulebook RULEBOOK =
            new Rulebook(ONTOLOGY, ActorLexicon.load().codes());
    private static final Path EURASIA = Path.of("..", "..", "examples", "eurasia.csv");
    private static final String HEADER = "source,target,type,facet,value,label,scope,agreement,date,aspect,reference\n";

    @TempDir
    Path folder;

    @BeforeAll
    static void trust() {
        GeneratedClasses.trust();
    }

    @Test
    void shouldFoldTheExampleIntoKnownRelations() {
        var rulings = new CuratedTable(RULEBOOK, "eurasia").read(EURASIA);

        var alliance = state(rulings, "KAZ", "UZB").getFacets().get(0);
        var recognition = state(rulings, "RUS", "X-ABK").getFacets().get(0);

        assertThat(rulings).hasSizeGreaterThan(30).extracting(Ruling::getId).doesNotHaveDuplicates();
        assertThat(alliance.getValue()).contains("ALLIANCE");
        assertThat(alliance.getSince()).contains("2022-12-22");
        assertThat(recognition.getSource()).contains("RUS");
        assertThat(recognition.getValue()).contains("RECOGNIZED");
    }

    @Test
    void shouldGiveTheSameRowTheSameIdSoThatItCanComeAgain() {
        assertThat(new CuratedTable(RULEBOOK, "eurasia").read(EURASIA))
                .isEqualTo(new CuratedTable(RULEBOOK, "eurasia").read(EURASIA));
    }

    @Test
    void shouldTellWhatNobodyKnewAsHistoryLearntLate() {
        var ledger = new Ledger(ONTOLOGY);
        var store = new InMemoryPairStore();

        var changes = new CuratedTable(RULEBOOK, "eurasia")
                .read(EURASIA).stream()
                        .map(ruling -> Rulings.toClaimSet(ruling, 0, 0, Instant.parse("2026-06-01T00:00:00Z")))
                        .flatMap(set -> ledger.apply(store, set).changes().stream())
                        .toList();

        assertThat(changes)
                .hasSizeGreaterThan(30)
                .extracting(RelationshipChange::getKind)
                .containsOnly(ChangeKind.BACKFILL);
    }

    @Test
    void shouldTakeNoRowWhereOneIsBad() throws IOException {
        var good = "ARM,KAZ,AGREE,partnership,ALLIANCE,,,,2020,,doc\n";
        var file = Files.writeString(folder.resolve("bad.csv"), HEADER + good + good.replace("KAZ", "ZZZ"));

        assertThatThrownBy(() -> new CuratedTable(RULEBOOK, "bad").read(file))
                .isInstanceOf(Failure.class)
                .hasMessage(
                        "%s, line 3: target is 'ZZZ', not the code of an actor, such as KAZ; /v1/actors has the codes"
                                .formatted(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ARM,ARM,AGREE,partnership,ALLIANCE,,,,2020,,doc      | line 2: target is 'ARM'
                    ZZZ,KAZ,AGREE,partnership,ALLIANCE,,,,2020,,doc      | line 2: source is 'ZZZ'
                    ARM,KAZ,KISS,partnership,ALLIANCE,,,,2020,,doc       | type is 'KISS'
                    ARM,KAZ,AGREE,love,ALLIANCE,,,,2020,,doc             | facet is 'love'
                    ARM,KAZ,AGREE,partnership,FRIENDS,,,,2020,,doc       | value is 'FRIENDS'
                    ARM,KAZ,AGREE,partnership,ALLIANCE,,,,lately,,doc    | date is 'lately'
                    ARM,KAZ,AGREE,partnership,ALLIANCE,,,,2020,,         | reference is empty
                    ARM,KAZ,AGREE,agreements,SIGNED,,,,2020,,doc         | agreement is empty
                    """)
    void shouldNameTheLineAndTheColumnOfABadRow(String row, String complaint) throws IOException {
        var file = Files.writeString(folder.resolve("bad.csv"), HEADER + row + "\n");

        assertThatThrownBy(() -> new CuratedTable(RULEBOOK, "bad").read(file))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(complaint);
    }

    private static dev.entente.model.Relationship state(List<Ruling> rulings, String a, String b) {
        var pair = Pair.of(a, b);
        var sets = rulings.stream()
                .filter(ruling -> ruling.getPair().equals(pair.key()))
                .map(ruling -> Rulings.toClaimSet(ruling, 0, 0, Instant.EPOCH))
                .toList();
        return new Ledger(ONTOLOGY).fold(pair, sets).toRelationship(0, 1, 0);
    }
}
