package dev.entente.extraction.lexicon;

import dev.entente.extraction.memory.Lookup;
import dev.entente.extraction.memory.Spelling;
import dev.entente.model.Ontology;
import dev.entente.model.Tsv;
import java.util.List;

/** All that is known of words: finds them in sentences, and answers what they build. Immutable and thread-safe. */
public final class Lexicon {
    private final Trie trie;
    private final Lookup<Opening> openings;

    private final String digest;

    Lexicon(Trie trie, String digest) {
        this.trie = trie;
        this.openings = new Lookup<>(Lookup.Place.LEXICON, form -> new Opening(form, trie));
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

    /** Looks up a token as it is written. */
    public Opening opening(Spelling token) {
        return openings.of(token);
    }

    /** Every word of the lexicon in a sentence, longer ones beside the shorter ones that they hold. */
    public List<Hit> find(Opening... sentence) {
        return trie.find(sentence);
    }

    /** SHA-256 of the files, 64 hexadecimal digits: the version of the lexicon that a reading names. */
    public String digest() {
        return digest;
    }
}
