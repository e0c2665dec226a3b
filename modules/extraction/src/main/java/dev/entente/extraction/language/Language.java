package dev.entente.extraction.language;

import dev.entente.extraction.language.model.Configuration;
import dev.entente.extraction.language.model.LanguageModel;
import dev.entente.extraction.language.model.Lexicon;
import dev.entente.extraction.language.model.Parser;
import dev.entente.extraction.language.model.Tagger;
import dev.entente.extraction.language.model.Tokens;
import dev.entente.extraction.memory.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * English: a part-of-speech tagger, a lemmatizer and a dependency parser in one engine.
 *
 * <p>The engine is immutable and safe for use by many threads; load it once. Forms are tokens as the Penn Treebank cuts
 * them ("do" "n't", "Kazakhstan" "'s"), in their own case; they may hold anything, and take time linear in their number
 * and length. Recognised names of several tokens parse best when the caller masks each as one common name ("Iran",
 * "Powell").
 */
public final class Language {

    private static final String MODEL = "english.model";

    private final List<String> tagNames;
    private final List<String> relationNames;
    private final Lexicon lexicon;
    private final Tagger tagger;
    private final Parser parser;
    private final Lemmatizer lemmatizer;

    private Language(LanguageModel model, Lemmatizer lemmatizer) {
        this.tagNames = model.tags();
        this.relationNames = model.relations();
        this.lexicon = model.lexicon();
        this.tagger = model.tagger();
        this.parser = model.parser();
        this.lemmatizer = lemmatizer;
    }

    /** Loads the weights and the lemma table from the class path. */
    public static Language load() {
        try (InputStream in = Language.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(MODEL + " is not on the class path beside " + Language.class
                        + ": train it as docs/training.md tells");
            }
            return of(LanguageModel.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(MODEL + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** An engine with another model than the one on the class path. */
    public static Language of(LanguageModel model) {
        return new Language(model, Lemmatizer.load());
    }

    /** The Penn Treebank's tags, each at its number. */
    public List<String> tagNames() {
        return tagNames;
    }

    /** Tags and parses one sentence. */
    public Parse parse(List<String> forms) {
        return tag(forms.stream().map(Spelling::new).toList()).parse();
    }

    /** Tags one sentence, at a fraction of the cost of a parse. */
    public Tagged tag(List<Spelling> sentence) {
        Tokens tokens = Tokens.spelled(sentence, lexicon);
        return new Tagged(sentence, tokens, tagger.tag(tokens));
    }

    /** A tagged sentence, to be parsed where its tags are not enough. */
    public final class Tagged {
        private final List<Spelling> sentence;
        private final Tokens tokens;
        private final int[] tags;

        private Tagged(List<Spelling> sentence, Tokens tokens, int[] tags) {
            this.sentence = sentence;
            this.tokens = tokens;
            this.tags = tags;
        }

        /** The number of a token's tag. */
        public int tag(int token) {
            return tags[Tokens.FIRST + token];
        }

        /** The Penn Treebank tag of every token. */
        public List<String> tags() {
            return names(tokens, tags);
        }

        public Parse parse() {
            String[] forms = new String[sentence.size()];
            Arrays.setAll(forms, token -> sentence.get(token).form());
            return Language.this.parse(Arrays.asList(forms), tags(), tokens, tags);
        }
    }

    private Parse parse(List<String> sentence, List<String> names, Tokens tokens, int[] tags) {
        Configuration tree = parser.parse(tokens, tags);
        int[] heads = new int[tokens.size()];
        String[] relations = new String[tokens.size()];
        for (int i = 0; i < heads.length; i++) {
            int head = tree.head(Tokens.FIRST + i);
            heads[i] = head == tree.root() ? Parse.ROOT : head - Tokens.FIRST;
            relations[i] = relationNames.get(tree.relation(Tokens.FIRST + i));
        }
        return new Parse(sentence, names, heads, Arrays.asList(relations), lemmatizer);
    }

    private List<String> names(Tokens tokens, int[] tags) {
        String[] names = new String[tokens.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = tagNames.get(tags[Tokens.FIRST + i]);
        }
        return Arrays.asList(names);
    }
}
