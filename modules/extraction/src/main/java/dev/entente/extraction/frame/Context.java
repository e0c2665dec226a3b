package dev.entente.extraction.frame;

import java.util.List;

/** What the sentences before tell of those whom a sentence leaves out. */
public interface Context {
    /** Those last named together; none where nobody was. */
    List<String> group();

    /** The one last named as acting, other than those given; none where nobody was. */
    List<String> one(List<String> others);

    /** The organisation last named; none where none was. */
    List<String> organisation();

    /** The other side where only one of two who act together is named: "we agreed"; none where nothing tells. */
    List<String> counterpart(String actor);

    /** The full name of a document that is called "the declaration" here; the name itself where none is known. */
    String document(String name);
}
