package dev.entente.extraction.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Edtf;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final ActorLexicon LEXICON = ActorLexicon.load();

    @Test
    void shouldKnowWhomAPatronymicMeans() {
        var mentions = find("Dear Ilham Heydar oglu , dear Kassym - Jomart Kemelevich !");

        assertThat(mentions)
                .extracting(mention -> mention.person().orElseThrow().name())
                .containsExactly("Ilham Aliyev", "Kassym-Jomart Tokayev");
    }

    @Test
    void shouldTellFatherFromSonByTheDate() {
        var aliyev = find("Aliyev signed the treaty").get(0);

        assertThat(aliyev.kind()).isEqualTo(Kind.PERSON);
        assertThat(aliyev.people()).hasSize(2);
        assertThat(aliyev.personAt(Edtf.parse("1997-08-01")).orElseThrow().name())
                .isEqualTo("Heydar Aliyev");
        assertThat(aliyev.personAt(Edtf.parse("2024")).orElseThrow().name()).isEqualTo("Ilham Aliyev");
    }

    @Test
    void shouldSeeThatARoleWasNotHeldAtTheDate() {
        var pashinyan = find("Prime Minister Pashinyan").get(0).person().orElseThrow();

        assertThat(pashinyan.isInOffice(Edtf.parse("2003-04-18"))).isFalse();
        assertThat(pashinyan.isInOffice(Edtf.parse("2023-04-18"))).isTrue();
    }

    @Test
    void shouldLeaveACommonSurnameOpen() {
        var bush = find("Bush met Blair").get(0);

        assertThat(bush.kind()).isEqualTo(Kind.SURNAME);
        assertThat(bush.actor()).isEqualTo("USA");
    }

    @Test
    void shouldFollowAPersonFromOneActorToAnother() {
        var yermekbayev = find("Nurlan Yermekbayev arrived").get(0);

        assertThat(LEXICON.actorAt(yermekbayev, Edtf.parse("2020"))).isEqualTo("KAZ");
        assertThat(LEXICON.actorAt(yermekbayev, Edtf.parse("2026"))).isEqualTo("SCO");
    }

    @Test
    void shouldNameTheHolderOfAnOffice() {
        assertThat(LEXICON.holders("KAZ", Role.FOREIGN_MINISTER, Edtf.parse("2024-05-10")))
                .extracting(Person::name)
                .containsExactly("Murat Nurtleu");
    }

    private static List<Mention> find(String tokens) {
        return LEXICON.find(List.of(tokens.split(" ")));
    }
}
