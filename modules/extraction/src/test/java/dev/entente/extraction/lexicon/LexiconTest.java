package dev.entente.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.extraction.memory.Spelling;
import dev.entente.model.Ontology;
import dev.entente.model.Tsv;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private final Lexicon lexicon = Lexicon.load(Ontology.load());

    @Test
    void shouldFindPhrasalVerbInAnyInflection() {
        for (var forms : List.of(List.of("breaks", "off"), List.of("broke", "off"), List.of("breaking", "off"))) {
            assertThat(find(forms)).anyMatch(hit -> hit.is("SEVER") && hit.to() == 2);
        }
    }

    @Test
    void shouldKnowThatSignedIsPastAndParticiple() {
        var signed = find(List.of("signed")).stream()
                .filter(hit -> hit.is("SIGN"))
                .findFirst()
                .orElseThrow();

        assertThat(signed.forms()).containsExactlyInAnyOrder(Form.PAST, Form.PARTICIPLE);
    }

    @Test
    void shouldFindNounPhraseInThePlural() {
        assertThat(find(List.of("diplomatic", "relations"))).anyMatch(hit -> hit.is("DIPLOMATIC_TIES"));
    }

    @Test
    void shouldNameTheFileTheLineAndTheRemedyWhenAClassHasNoWords() {
        assertThatThrownBy(() ->
                        readWithConstruction("cut\tCUTT TIES\tsubject\twith\tno\tSANCTION\t\t\ttransition\t\t\tno"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("constructions.tsv, line 2")
                .hasMessageContaining("CUTT")
                .hasMessageContaining("words.tsv");
    }

    @Test
    void shouldRefuseAValueThatTheOntologyDoesNotKnow() {
        assertThatThrownBy(() -> readWithConstruction(
                        "cut\tSEVER TIES\tsubject\twith\tno\tSANCTION\tdiplomatic\tGONE\ttransition\t\t\tno"))
                .hasMessageContaining("'GONE' is no value of 'diplomatic'");
    }

    @Test
    void shouldRefuseAPlaceForAPartyThatIsNone() {
        assertThatThrownBy(() ->
                        readWithConstruction("cut\tSEVER TIES\tsubjct\twith\tno\tSANCTION\t\t\ttransition\t\t\tno"))
                .hasMessageContaining("'subjct' is no place for a party");
    }

    private static void readWithConstruction(String line) {
        var header = "rule\tpattern\tsource\ttarget\tmutual\ttype\tfacet\tvalue\taspect\tscope\tstatus\tdated\n";
        new LexiconReader(
                        Ontology.load(),
                        file -> file.equals("constructions.tsv") ? header + line : Tsv.resource(Lexicon.class, file))
                .read();
    }

    private List<Hit> find(List<String> forms) {
        return lexicon.find(
                forms.stream().map(Spelling::new).map(lexicon::opening).toArray(Opening[]::new));
    }
}
