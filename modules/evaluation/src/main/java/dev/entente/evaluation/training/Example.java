package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.Lexicon;
import dev.entente.extraction.language.model.ParseFeatures;
import dev.entente.extraction.language.model.ParseTemplates;
import dev.entente.extraction.language.model.TagFeatures;
import dev.entente.extraction.language.model.TagTemplates;
import dev.entente.extraction.language.model.Tagger;
import dev.entente.extraction.language.model.Tokens;

/**
 * A sentence made ready to learn from.
 *
 * @param tokens what features are made of
 * @param tags the right tags, by position
 * @param relations the right relations, by position
 * @param oracle the right tree
 * @param tagTemplates the features to learn tags by
 * @param parseTemplates the features to learn transitions by
 */
record Example(
        Tokens tokens,
        int[] tags,
        int[] relations,
        Oracle oracle,
        TagTemplates tagTemplates,
        ParseTemplates parseTemplates) {

    static Example of(TreebankSentence sentence, Scheme scheme, Lexicon lexicon) {
        Tokens tokens = Tokens.of(sentence.forms(), lexicon);
        int[] tags = Tagger.blank(tokens);
        int[] relations = new int[tags.length];
        for (int i = 0; i < sentence.size(); i++) {
            tags[Tokens.FIRST + i] = scheme.tags().number(sentence.tags().get(i));
            relations[Tokens.FIRST + i] =
                    scheme.relations().number(sentence.relations().get(i));
        }
        return new Example(tokens, tags, relations, new Oracle(sentence), TagFeatures::extract, ParseFeatures::extract);
    }

    Example guidedBy(Guide guide) {
        return new Example(tokens, tags, relations, oracle, guide::tagFeatures, guide::parseFeatures);
    }
}
