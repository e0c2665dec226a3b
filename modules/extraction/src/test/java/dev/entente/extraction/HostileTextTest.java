package dev.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Article;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, the engine answers, in time that grows with it alone, and what it quotes is there. */
class HostileTextTest {
    private static final Extractor EXTRACTOR = Extractor.load();
    private static final long SEED = 20261121;
    private static final int DRAWN = 24;

    /** @param text a text of so many pieces */
    record Hostile(String name, int pieces, IntFunction<String> text) {
        String mediaType() {
            return name.endsWith("tags") ? "text/html" : "text/plain";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @Property(tries = 300)
    void shouldReadAnyTextWithoutFailing(@ForAll @StringLength(max = 400) String text) {
        quotesHold("Armenia signed " + text + " with Kazakhstan.", "text/plain");
    }

    /** Characters of every block, alone and glued to words, in sentences that would make claims. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html"})
    void shouldReadEveryBlockOfUnicode(String mediaType) {
        var random = new Random(SEED);
        for (var block : blocks().values()) {
            var drawn = random.ints(DRAWN, 0, block.size())
                    .mapToObj(block::get)
                    .map(Character::toString)
                    .toList();
            quotesHold(
                    "Armenia %s Kazakhstan signed a treaty with%sPeru%s. %s \u201c%s\u201d said Russia's %s minister %s on 5 May."
                            .formatted(
                                    drawn.get(0),
                                    drawn.get(1),
                                    drawn.get(2),
                                    String.join("", drawn),
                                    String.join(" ", drawn),
                                    drawn.get(3),
                                    String.join("-", drawn)),
                    mediaType);
        }
    }

    static Stream<Hostile> texts() {
        return Stream.of(
                repeated("no full stop", 300, "Armenia and Kazakhstan sign a treaty and "),
                repeated("quotation marks", 1_000, "Armenia \" Peru signs "),
                repeated("opening quotation marks", 500, "\u201c Armenia attacks Peru "),
                repeated("quotations", 600, "\u201cArmenia attacks Peru,\u201d he said. "),
                new Hostile("nested parentheses", 1_500, n -> "(Armenia ".repeat(n) + "attacks Peru" + ")".repeat(n)),
                repeated("parentheses", 6_000, "("),
                repeated("lines", 1_500, "Armenia\nattacks\n"),
                repeated("one word", 8_000, "Armenia"),
                repeated("speakers", 300, "PRESIDENT DOE: We signed a pact with Peru.\n"),
                repeated("surnames", 300, "Putin met Xi and Biden, Macron, "),
                repeated("dates", 250, "On 5 May 2023 Armenia attacked Peru in 2022, "),
                numbered("other treaties", 250, "Armenia and Peru signed the Treaty on Item X%d. "),
                numbered("other days", 250, "On 5 May %d Armenia and Peru signed a treaty. "),
                numbered(
                        "documents that are spoken of",
                        250,
                        "Armenia hails the Oslo X%d Protocol and signs the pact with Peru. "),
                repeated("tags", 500, "<p>Armenia <b>attacks Peru</b>. "),
                repeated("nested tags", 500, "<div><i>Armenia attacks Peru "));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldTakeTimeInProportionToTheText(Hostile hostile) {
        assertThat(Growth.isLinear(text -> quotesHold(text, hostile.mediaType()), hostile.text(), hostile.pieces()))
                .isTrue();
    }

    static Stream<Hostile> heaps() {
        return Stream.of(
                repeated(
                        "ten megabytes without a full stop",
                        160_000,
                        "Armenia and the others went on over the hills and far away and "),
                repeated("quotation marks", 100_000, "\"Armenia "),
                new Hostile(
                        "nested parentheses", 1_000_000, n -> "(".repeat(n) + "Armenia attacks Peru" + ")".repeat(n)),
                new Hostile("nested tags", 100_000, n -> "<div>".repeat(n) + "Armenia attacks Peru."));
    }

    @ParameterizedTest
    @MethodSource("heaps")
    void shouldReadHeapsOfText(Hostile hostile) {
        quotesHold(hostile.text().apply(hostile.pieces()), hostile.mediaType());
    }

    private static Hostile repeated(String name, int pieces, String piece) {
        return new Hostile(name, pieces, piece::repeat);
    }

    private static Hostile numbered(String name, int pieces, String piece) {
        return new Hostile(
                name,
                pieces,
                n -> IntStream.range(0, n)
                        .mapToObj(i -> piece.formatted(1600 + i))
                        .collect(Collectors.joining()));
    }

    private static Map<Character.UnicodeBlock, List<Integer>> blocks() {
        var blocks = new LinkedHashMap<Character.UnicodeBlock, List<Integer>>();
        for (var c = 0; c <= Character.MAX_CODE_POINT; c++) {
            var block = Character.UnicodeBlock.of(c);
            if (block != null) {
                blocks.computeIfAbsent(block, unseen -> new ArrayList<>()).add(c);
            }
        }
        return blocks;
    }

    private static void quotesHold(String text, String mediaType) {
        var article = Article.newBuilder()
                .setId("hostile")
                .setText(text)
                .setMediaType(mediaType)
                .setLanguage("en")
                .build();

        for (var claim : EXTRACTOR.extract(article).claims()) {
            assertThat(text.substring(claim.getBegin(), claim.getEnd())).isEqualTo(claim.getQuote());
        }
    }
}
