package dev.entente.extraction.frame;

import java.util.List;
import java.util.Optional;

/** What the sentences before tell of those whom a sentence leaves out. */
public interface Context {
    /** Where nothing was said before. */
    Context NONE = new Context() {
        @Override
        public List<String> group() {
            return List.of();
        }

        @Override
        public List<String> one(List<String> others) {
            return List.of();
        }

        @Override
        public List<String> organisation() {
            return List.of();
        }

        @Override
        public List<String> counterpart(String actor) {
            return List.of();
        }

        @Override
        public Optional<String> bearer(String surname) {
            return Optional.empty();
        }

        @Override
        public String document(String name) {
            return name;
        }
    };

    /** Those last named together; none where nobody was. */
    List<String> group();

    /** The one last named as acting, other than those given; none where nobody was. */
    List<String> one(List<String> others);

    /** The organisation last named; none where none was. */
    List<String> organisation();

    /** The other side where only one of two who act together is named: "we agreed"; none where nothing tells. */
    List<String> counterpart(String actor);

    /** For whom the person of that surname stands, where the article gave the full name before. */
    Optional<String> bearer(String surname);

    /** The full name of a document that is called "the declaration" here; the name itself where none is known. */
    String document(String name);
}
