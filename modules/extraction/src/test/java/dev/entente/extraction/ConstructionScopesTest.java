package dev.entente.extraction;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.extraction.lexicon.Construction;
import dev.entente.model.Article;
import dev.entente.model.Claim;
import dev.entente.model.Status;
import dev.entente.model.Tsv;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each construction's own sentence in every scope in which nothing is done: denied, planned, asked for, supposed. The
 * sentences are in constructions-in-scope.tsv, the scopes in scopes.tsv; why a construction has no sentence stands in
 * constructions-out-of-scope.tsv.
 */
class ConstructionScopesTest {
    private static final String PLAIN = "{S} had {P} {R}.";

    private static Extractor extractor;
    private static List<Tsv.Row> scopes;

    @BeforeAll
    static void load() {
        extractor = Extractor.load();
        scopes = rows("scopes.tsv", "scope", "sentence");
    }

    static Stream<Arguments> constructions() {
        return rows(
                        "constructions-in-scope.tsv",
                        "rule",
                        "subject",
                        "base",
                        "participle",
                        "gerund",
                        "rest",
                        "exceptions")
                .stream()
                .map(row -> Arguments.of(row.required("rule"), row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("constructions")
    void shouldTellNothingAsDoneInAScopeWhereNothingIs(String rule, Tsv.Row example) {
        var exceptions = new TreeSet<>(Set.of(example.get("exceptions").split(" ")));
        exceptions.remove("");

        var told = scopes.stream()
                .filter(scope -> isDone(rule, sentence(scope.required("sentence"), example)))
                .map(scope -> scope.required("scope"))
                .collect(toCollection(TreeSet::new));

        assertThat(isDone(rule, sentence(PLAIN, example))).isTrue();
        assertThat(told).isEqualTo(exceptions);
    }

    @Test
    void shouldTryEveryConstructionOfTheLexiconOrSayWhyNot() {
        var lexicon = Tsv.resource(Construction.class, "constructions.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        var excepted = rows("constructions-out-of-scope.tsv", "rule", "reason").stream()
                .map(row -> row.required("rule"));
        var tried = constructions().map(arguments -> (String) arguments.get()[0]);

        assertThat(Stream.concat(tried, excepted)).containsExactlyInAnyOrderElementsOf(lexicon);
    }

    /** True where the sentence tells the construction's deed as done, or any other that changes a state. */
    private static boolean isDone(String rule, String sentence) {
        var article = Article.newBuilder()
                .setId("case")
                .setText(sentence)
                .setPublished("2024-06-01")
                .build();
        return extractor.extract(article).claims().stream()
                .filter(claim -> claim.getStatus() == Status.OCCURRED)
                .anyMatch(claim -> claim.getRule().equals(rule) || changesState(claim));
    }

    private static boolean changesState(Claim claim) {
        return claim.getFacet().isPresent() || claim.getAgreement().isPresent();
    }

    private static String sentence(String scope, Tsv.Row example) {
        var subject = example.required("subject");
        var opens = scope.startsWith("{S}");
        return scope.replace(
                        "{S}",
                        opens || isName(subject)
                                ? subject
                                : subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1))
                .replace("{V}", example.required("base"))
                .replace("{P}", example.required("participle"))
                .replace("{G}", example.required("gerund"))
                .replace("{R}", example.required("rest"));
    }

    private static boolean isName(String subject) {
        return Stream.of("The ", "Talks ", "Clashes ", "War ").noneMatch(subject::startsWith);
    }

    private static List<Tsv.Row> rows(String file, String... columns) {
        return Tsv.parse(file, Tsv.resource(ConstructionScopesTest.class, file), Arrays.asList(columns));
    }
}
