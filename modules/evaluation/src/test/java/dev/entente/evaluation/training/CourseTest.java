package dev.entente.evaluation.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.extraction.language.Language;
import dev.entente.extraction.language.model.LanguageModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseTest {

    private static final String TREEBANK = """
            # text = Armenia signed the treaty.
            1	Armenia	Armenia	PROPN	NNP	_	2	nsubj	_	_
            2	signed	sign	VERB	VBD	_	0	root	_	_
            3	the	the	DET	DT	_	4	det	_	_
            4	treaty	treaty	NOUN	NN	_	2	obj	_	_
            5	.	.	PUNCT	.	_	2	punct	_	_

            1	Talks	talk	NOUN	NNS	_	3	nsubj	_	_
            2-3	didn't	_	_	_	_	_	_	_	_
            2	n't	not	PART	RB	_	3	advmod	_	_
            3	end	end	VERB	VB	_	0	root	_	_
            """;

    @TempDir
    private Path directory;

    @Test
    void shouldComeToTheSameBytesEveryTime() throws IOException {
        List<TreebankSentence> treebank = treebank();

        byte[] first = bytes(course(treebank).run(treebank, treebank));
        byte[] second = bytes(course(treebank).run(treebank, treebank));

        assertThat(first).isEqualTo(second);
    }

    /**
     * Where this falls, a training no longer gives the model that is in the repository: train it anew, or find out why.
     */
    @Test
    void shouldComeToTheBytesThatItCameToWhenTheModelWasTrained() throws Exception {
        List<TreebankSentence> treebank = treebank();

        byte[] model = inflated(bytes(course(often(treebank)).run(often(treebank), often(treebank))));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model)))
                .isEqualTo("2bb48681b245855787f0ae2d723069be6571091f4541212463676735956f65cc");
    }

    @Test
    void shouldLearnWhatItIsShown() throws IOException {
        List<TreebankSentence> treebank = treebank();
        List<TreebankSentence> often = often(treebank);

        LanguageModel model = course(often).run(often, often);

        Score score = Measure.score(Language.of(model), treebank);
        assertThat(score).isEqualTo(new Score(8, 8, 8, 8, 8));
    }

    /** How bytes are deflated is each platform's own. */
    private static byte[] inflated(byte[] model) throws IOException {
        return new InflaterInputStream(new ByteArrayInputStream(model)).readAllBytes();
    }

    private static List<TreebankSentence> often(List<TreebankSentence> treebank) {
        return Collections.nCopies(60, treebank).stream().flatMap(List::stream).toList();
    }

    private static Course course(List<TreebankSentence> treebank) {
        return new Course(treebank, List.of(List.of("Georgia", "signed", "it", ".")));
    }

    private List<TreebankSentence> treebank() throws IOException {
        return Conllu.read(Files.writeString(directory.resolve("treebank.conllu"), TREEBANK));
    }

    private static byte[] bytes(LanguageModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }
}
