package dev.entente.extraction.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.entente.model.Edtf;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ActorFinderTest {
    private static final ActorLexicon LEXICON = ActorLexicon.load();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = {"mentions.tsv", "actor-contrasts.tsv"},
            delimiter = '\t',
            numLinesToSkip = 1)
    void shouldFindTheActorsOf(String sentence, String expected) {
        var found = find(sentence).stream()
                .map(mention -> mention.kind() + (mention.actor().isEmpty() ? "" : ":" + mention.actor()))
                .toList();

        assertThat(found).containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void shouldCoverTheTokensOfTheName() {
        var mentions = find("The U.S. and the Republic of Armenia ’s prime minister");

        assertThat(mentions)
                .extracting(Mention::from, Mention::to, Mention::actor)
                .containsExactly(tuple(1, 2, "USA"), tuple(4, 7, "ARM"));
    }

    @Test
    void shouldFindTwoActorsInOneToken() {
        assertThat(LEXICON.find(List.of("Armenia–Azerbaijan", "talks")))
                .extracting(Mention::from, Mention::actor)
                .containsExactly(tuple(0, "ARM"), tuple(0, "AZE"));
    }

    @Test
    void shouldReadNounPhrasesAfterADemonym() {
        assertThat(LEXICON.nounAfter(List.of("Kazakh", "deputy", "foreign", "minister"), 1))
                .contains(NounClass.ACTOR);
        assertThat(LEXICON.nounAfter(List.of("Kazakh", "oil", "company"), 1)).contains(NounClass.PRIVATE);
        assertThat(LEXICON.nounAfter(List.of("Kazakh", "grain"), 1)).contains(NounClass.THING);
        assertThat(LEXICON.nounAfter("troops")).contains(NounClass.ACTOR);
        assertThat(LEXICON.nounAfter(List.of("Kazakh", "said"), 1)).isEmpty();
    }

    @Test
    void shouldLetTheTalibanStandForAfghanistanWhileTheyGovernIt() {
        var taliban = find("the Taliban").get(0);

        assertThat(LEXICON.actorAt(taliban, Edtf.parse("2015"))).isEqualTo("TALIBAN");
        assertThat(LEXICON.actorAt(taliban, Edtf.parse("2023-05"))).isEqualTo("AFG");
    }

    @Test
    void shouldLetACapitalSpeakForTheFormerStateWhileThatStood() {
        var moscow = find("Moscow").get(0);

        assertThat(LEXICON.actorAt(moscow, Edtf.parse("1987-02-17"))).isEqualTo("SUN");
        assertThat(LEXICON.actorAt(moscow, Edtf.parse("1992-02-17"))).isEqualTo("RUS");
    }

    @Test
    void shouldKnowMembersAtADate() {
        assertThat(LEXICON.members("EU", Edtf.parse("2003"))).hasSize(15).contains("GBR");
        assertThat(LEXICON.members("EU", Edtf.parse("2024"))).hasSize(27).doesNotContain("GBR");
        assertThat(LEXICON.members("NATO", Edtf.parse("2025"))).hasSize(32);
        assertThat(LEXICON.members("CSTO", Edtf.parse("2024")))
                .containsExactly("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK");
        assertThat(LEXICON.members("AU", Edtf.parse("2024"))).hasSize(55);
    }

    private static List<Mention> find(String sentence) {
        return LEXICON.find(Arrays.asList(sentence.split(" ")));
    }
}
