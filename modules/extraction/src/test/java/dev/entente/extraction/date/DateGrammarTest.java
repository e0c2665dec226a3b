package dev.entente.extraction.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.extraction.text.Tokenizer;
import dev.entente.extraction.text.Tsv;
import dev.entente.model.Edtf;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateGrammarTest {
    private static final Tokenizer TOKENIZER = Tokenizer.load();
    private static final DateGrammar GRAMMAR = DateGrammar.load();

    @ParameterizedTest
    @MethodSource("golden")
    void shouldFindDatesAndSayHow(Tsv.Row row) {
        var tense = row.get("tense").isEmpty() ? Tense.PAST : Tense.valueOf(row.get("tense"));
        var anchor = new Anchor(date(row.get("published")), date(row.get("told")));

        var mentions = GRAMMAR.find(TOKENIZER.tokenize(row.get("text")), anchor, tense);

        assertThat(mentions.stream().map(DateGrammarTest::told).collect(Collectors.joining("; ")))
                .as(row.get("text"))
                .isEqualTo(row.get("dates"));
        assertThat(mentions.stream().map(DateMention::derivation).collect(Collectors.joining("; ")))
                .isEqualTo(row.get("derivation"));
    }

    @Test
    void shouldFindEveryDateOfASentenceInOrder() {
        var tokens = TOKENIZER.tokenize("After talks in 1991 and on 10 May 2024, they met yesterday.");

        var mentions = GRAMMAR.find(tokens, Anchor.published(Edtf.parse("2024-05-15")));

        assertThat(mentions.stream().map(mention -> mention.date().orElseThrow().text()))
                .containsExactly("1991", "2024-05-10", "2024-05-14");
    }

    @Property
    void shouldKeepMentionsWithinTheSentenceAndApart(@ForAll("sentences") String text) {
        var tokens = TOKENIZER.tokenize(text);

        var end = 0;
        for (var mention : GRAMMAR.find(tokens, Anchor.published(Edtf.parse("2024-02-29")))) {
            assertThat(mention.from()).isGreaterThanOrEqualTo(end);
            assertThat(mention.to()).isBetween(mention.from() + 1, tokens.size());
            end = mention.to();
        }
    }

    @Property
    void shouldInventNoDayWithoutAnAnchor(@ForAll("sentences") String text) {
        var mentions = GRAMMAR.find(TOKENIZER.tokenize(text.replaceAll("[0-9]", "")), Anchor.NONE);

        assertThat(mentions).allSatisfy(mention -> assertThat(mention.date()).isEmpty());
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(
                        "on",
                        "in",
                        "from",
                        "to",
                        "the",
                        "since",
                        "between",
                        "and",
                        "May",
                        "March",
                        "February",
                        "29",
                        "30",
                        "31st",
                        "2024",
                        "2023",
                        "-",
                        "1990s",
                        "last",
                        "next",
                        "this",
                        "two",
                        "20th",
                        "days",
                        "year",
                        "ago",
                        "later",
                        "anniversary",
                        "Tuesday",
                        "yesterday",
                        "earlier",
                        "end",
                        "of",
                        "first",
                        "quarter",
                        "mid",
                        "same",
                        "recent",
                        "summer",
                        ",",
                        "past",
                        "before",
                        "after",
                        "10/05/2024",
                        "0000",
                        "day",
                        "century")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    static List<Tsv.Row> golden() {
        return Tsv.load(DateGrammarTest.class, "dates.tsv");
    }

    private static String told(DateMention mention) {
        return "%s %s%s"
                .formatted(mention.date().map(Edtf::text).orElse("?"), mention.kind(), mention.ambiguous() ? "!" : "");
    }

    private static Optional<Edtf> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Edtf.parse(text));
    }
}
