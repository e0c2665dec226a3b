package dev.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Article;
import dev.entente.model.Claim;
import dev.entente.model.Role;
import dev.entente.model.Tsv;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who and what stands in each place of a claim. The cases are in slots.tsv. */
class SlotsTest {
    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = Extractor.load();
    }

    static Stream<Arguments> cases() {
        var table = Tsv.resource(SlotsTest.class, "slots.tsv");
        return Tsv.parse("slots.tsv", table, List.of("slot", "filled", "sentence")).stream()
                .map(row -> Arguments.of(row.required("slot"), row.required("sentence"), row.required("filled")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void shouldFillTheSlot(String slot, String sentence, String expected) {
        var article = Article.newBuilder()
                .setId("case")
                .setText(sentence)
                .setPublished("2024-06-01")
                .build();

        var claims = extractor.extract(article).claims();

        var filled = claims.stream().flatMap(claim -> filled(slot, claim)).distinct();
        assertThat(filled).containsExactlyInAnyOrder(expected.split("; "));
    }

    private static Stream<String> filled(String slot, Claim claim) {
        return switch (slot) {
            case "parties", "direction", "mutual" ->
                Stream.of(claim.getSource() + (claim.getMutual() ? " = " : " > ") + claim.getTarget());
            case "host" -> third(claim, Role.HOST);
            case "mediator" -> third(claim, Role.MEDIATOR);
            case "witness" -> third(claim, Role.WITNESS);
            case "speaker" -> Stream.of(claim.getSpeaker().orElse("-"));
            case "place" -> Stream.of(claim.getPlace().orElse("-"));
            case "agreement" ->
                Stream.of(claim.getAgreement()
                        .map(agreement -> agreement.getName() + ", " + agreement.getStage())
                        .orElse("-"));
            case "history" ->
                Stream.of(claim.getStatus() + " " + claim.getDate().orElse("-"));
            case "flags" -> Stream.of(claim.getFlags().isEmpty() ? "-" : String.join(" ", claim.getFlags()));
            default -> throw new IllegalArgumentException("'%s' is no slot of slots.tsv".formatted(slot));
        };
    }

    private static Stream<String> third(Claim claim, Role role) {
        var own = claim.getThird().stream()
                .filter(party -> party.getRole() == role)
                .map(party -> party.getActor())
                .toList();
        return own.isEmpty() ? Stream.of("-") : own.stream();
    }
}
