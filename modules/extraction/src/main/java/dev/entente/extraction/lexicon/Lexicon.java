package dev.entente.extraction.lexicon;

import dev.entente.model.Ontology;
import dev.entente.model.Tsv;
import java.util.List;
import java.util.Map;

/** All that is known of words: finds them in sentences, and answers what they build. Immutable and thread-safe. */
public final class Lexicon {
    private final Trie trie;
    private final Map<String, List<Construction>> byHead;
    private final String digest;

    Lexicon(Trie trie, Map<String, List<Construction>> byHead, String digest) {
        this.trie = trie;
        this.byHead = byHead;
        this.digest = digest;
    }

    /**
     * Loads the lexicon that comes with the library.
     *
     * @throws IllegalArgumentException naming the file, line and remedy where it is not well formed
     */
    public static Lexicon load(Ontology ontology) {
        return new LexiconReader(ontology, file -> Tsv.resource(Lexicon.class, file)).read();
    }

    /** Every word of the lexicon in a sentence, longer ones beside the shorter ones that they hold. */
    public List<Hit> find(List<String> lowerCaseTokens) {
        return trie.find(lowerCaseTokens);
    }

    /** The constructions that begin with this class. */
    public List<Construction> startingWith(String wordClass) {
        return byHead.getOrDefault(wordClass, List.of());
    }

    /** SHA-256 of the files, 64 hexadecimal digits: the version of the lexicon that a reading names. */
    public String digest() {
        return digest;
    }
}
