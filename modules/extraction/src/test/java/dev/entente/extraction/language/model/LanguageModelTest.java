package dev.entente.extraction.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class LanguageModelTest {

    @Test
    void shouldAnswerTheSameAfterBeingWrittenAndRead() throws IOException {
        LanguageModel model = model(new Random(1));

        LanguageModel again = read(written(model));

        assertThat(again.tags()).isEqualTo(model.tags());
        assertThat(again.relations()).isEqualTo(model.relations());
        for (List<String> forms : List.of(List.of("a", "b", "c"), List.of("Iran", "signed", "it"))) {
            int[] tags = tags(model, forms);
            assertThat(tags(again, forms)).containsExactly(tags);
            assertThat(heads(again, forms, tags)).containsExactly(heads(model, forms, tags));
        }
    }

    @Test
    void shouldAnswerFromWhatItRemembersAsFromTheFeaturesThemselves() {
        Random random = new Random(2);
        LanguageModel model = model(random);
        Tagger plainTagger = new Tagger(model.taggerNetwork(), TagFeatures::extract);
        Parser plainParser = new Parser(model.parserNetwork(), ParseFeatures::extract, model.arcNames());
        List<String> words = List.of("Iran", "signed", "it", "1991", "1992", "U.S.", "-", "");

        for (int sentence = 0; sentence < 200; sentence++) {
            List<String> forms = random.ints(sentence % 20, 0, words.size())
                    .mapToObj(words::get)
                    .toList();
            Tokens tokens = Tokens.of(forms, model.lexicon());
            int[] tags = plainTagger.tag(tokens);
            Configuration tree = plainParser.parse(tokens, tags);

            assertThat(model.tagger().tag(tokens)).containsExactly(tags);
            Configuration again = model.parser().parse(tokens, tags);
            for (int token = Tokens.FIRST; token < tokens.root(); token++) {
                assertThat(again.head(token)).isEqualTo(tree.head(token));
                assertThat(again.relation(token)).isEqualTo(tree.relation(token));
            }
        }
    }

    @Test
    void shouldChooseNothingThatIsRuledOut() throws IOException {
        LanguageModel model = read(written(model(new Random(3))));

        int[] tags = tags(model, List.of("Iran", "Iran", "Iran", "Iran"));
        Configuration tree =
                model.parser().parse(Tokens.of(List.of("Iran", "Iran", "Iran", "Iran"), model.lexicon()), tags);

        assertThat(tags).containsExactly(-1, -1, 1, 1, 1, 1, -2, -2, -2);
        for (int token = Tokens.FIRST; token < tags.length - 3; token++) {
            assertThat(tree.relation(token)).isIn(Parser.ROOT_RELATION, 2);
        }
    }

    @Test
    void shouldKnowWhatAWordMayBeByItselfThenByItsEndingThenByItsShape() {
        long[] peace = TagChoices.keys("peace");
        long[] lace = TagChoices.keys("lace");
        TagChoices choices = TagChoices.of(Map.of(peace[0], 1L, peace[1], 2L, lace[2], 4L, lace[3], 8L));

        assertThat(choices.of("peace")).isEqualTo(1);
        assertThat(choices.of("grimace")).as("-ace").isEqualTo(2);
        assertThat(choices.of("price")).as("-ce").isEqualTo(4);
        assertThat(choices.of("word")).as("small letters").isEqualTo(8);
        assertThat(choices.of("Peace")).as("another word, of another shape").isEqualTo(Choices.ALL);
        assertThat(choices.of("")).isEqualTo(Choices.ALL);
    }

    @Test
    void shouldRefuseTheWordsOfAnotherModel() {
        LanguageModel model = model(new Random(4));
        Tokens others = Tokens.of(List.of("Iran"), model(new Random(5)).lexicon());

        assertThatThrownBy(() -> model.tagger().tag(others))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("words of another model's lexicon");
        assertThatThrownBy(() -> model.parser().parse(others, Tagger.blank(others)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("words of another model's lexicon");
    }

    @Test
    void shouldRefuseMoreTagsThanItCanChooseAmong() {
        List<String> tags = IntStream.range(0, 64).mapToObj(i -> "T" + i).toList();

        assertThatThrownBy(() -> new LanguageModel(tags, List.of("root"), null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("train with fewer tags and relations");
    }

    @Test
    void shouldRefuseAnotherFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
            deflated.write(new byte[100]);
        }

        assertThatThrownBy(() -> LanguageModel.read(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Not a language model, or one of another version");
    }

    @Test
    void shouldAddColumnsApartHoweverTheirSignsDiffer() {
        byte[] cells = {127, -127, 127, -127, -1, 1, 0, -128};
        Weights weights = Weights.of(1, 4, cells);
        Features features = new Features();
        int[] expected = new int[4];
        for (int i = 0; i < 100; i++) {
            features.add(1, i);
            int row = features.hash(i) >>> 31;
            for (int column = 0; column < 4; column++) {
                expected[column] += cells[row * 4 + column];
            }
        }
        long[] packed = new long[weights.width()];
        int[] columns = new int[4];
        int[] numbers = new int[4];

        Rows rows = new Rows(weights.width());
        weights.gather(features, rows);
        rows.sum(Weights.beginning(new int[4]), packed, 0);
        int size = Weights.positive(packed, columns, numbers);

        int[] positive = IntStream.range(0, 4).filter(i -> expected[i] >= 0).toArray();
        assertThat(Arrays.copyOf(columns, size)).containsExactly(positive);
        assertThat(Arrays.copyOf(numbers, size))
                .containsExactly(IntStream.of(positive).map(i -> expected[i]).toArray());
    }

    private static byte[] written(LanguageModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }

    private static LanguageModel read(byte[] bytes) throws IOException {
        return LanguageModel.read(new ByteArrayInputStream(bytes));
    }

    private static int[] tags(LanguageModel model, List<String> forms) {
        return model.tagger().tag(Tokens.of(forms, model.lexicon()));
    }

    private static int[] heads(LanguageModel model, List<String> forms, int[] tags) {
        Tokens tokens = Tokens.of(forms, model.lexicon());
        Configuration tree = model.parser().parse(tokens, tags);
        return new int[] {tree.head(2), tree.head(3), tree.head(4), tree.relation(2), tree.relation(3)};
    }

    private static LanguageModel model(Random random) {
        Lexicon lexicon = new Lexicon(
                new int[] {Tokens.hash("iran")},
                new byte[] {Lexicon.EVERYDAY},
                new short[] {7},
                new short[] {3},
                TagChoices.ofWords(Map.of(Tokens.hash("iran"), 1L << 1)));
        return new LanguageModel(
                List.of("NN", "VB"),
                List.of("root", "nsubj", "obj"),
                lexicon,
                network(random, 2),
                network(random, Parser.outputs(3)),
                // Between two verbs, object alone; elsewhere anything.
                new ArcNames(2, new long[] {-1, -1, -1, 1 << 2, -1, -1, -1, 1 << 2}));
    }

    private static Network network(Random random, int outputs) {
        byte[] cells = new byte[8 << 10];
        random.nextBytes(cells);
        int[][] weights = new int[outputs][8];
        for (int[] row : weights) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextInt(4000) - 2000;
            }
        }
        int[] bias = random.ints(8, -20, 20).toArray();
        return Network.of(
                10, cells, bias, weights, random.ints(outputs, -500, 500).toArray());
    }
}
