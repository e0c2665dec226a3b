package dev.entente.extraction.frame;

import dev.entente.extraction.lexicon.Construction;
import dev.entente.extraction.lexicon.Hit;
import java.util.List;

/** What the sentences before tell of those whom a sentence leaves out. */
public interface Context {
    /** Those whom a construction needs and its sentence does not name: none where nothing tells. */
    List<String> expected(Construction construction, Line line, Hit noun);

    /** The other side where only one of two who act together is named: "we agreed"; none where nothing tells. */
    List<String> counterpart(String actor);

    /** The full name of a document that is called "the declaration" here; the name itself where none is known. */
    String document(String name);
}
