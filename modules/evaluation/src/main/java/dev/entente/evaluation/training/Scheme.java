package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.Parser;
import java.util.List;

/**
 * The tags and relations of a treebank.
 *
 * @param tags numbers of the tags
 * @param relations numbers of the relations, that of the root first
 */
record Scheme(Names tags, Names relations) {

    static Scheme of(List<TreebankSentence> treebank) {
        Names tags = new Names(List.of());
        Names relations = new Names(List.of("root"));
        for (TreebankSentence sentence : treebank) {
            sentence.tags().forEach(tags::number);
            sentence.relations().forEach(relations::number);
        }
        if (relations.number("root") != Parser.ROOT_RELATION) {
            throw new IllegalStateException("The root's relation must come first");
        }
        return new Scheme(tags, relations);
    }
}
