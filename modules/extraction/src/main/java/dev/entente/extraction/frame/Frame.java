package dev.entente.extraction.frame;

import dev.entente.extraction.lexicon.Construction;
import dev.entente.model.AgreementMention;
import dev.entente.model.Status;
import dev.entente.model.ThirdParty;
import java.util.List;
import java.util.Optional;

/**
 * An event or state that a sentence tells.
 *
 * @param construction the rule that found it
 * @param begin first token of the words that tell it
 * @param end one past the last
 * @param sources codes of those who act; all the parties where they act together
 * @param targets codes of those acted upon; empty where the sources act together
 * @param status how real it is
 * @param tense how the verb places it in time
 * @param onlyDated true where it is told as known ("the treaty signed by"), and so counts only if it is dated
 * @param value value of the facet that it speaks to
 * @param label the text's wording of the value
 * @param scope what it touches
 * @param agreement the document that it is about
 * @param place where it happens
 * @param third host, mediator, witness
 * @param unsure true where words and arcs do not agree on its status
 * @param resolved true where a party is named by a word that refers back, or is left out
 */
public record Frame(
        Construction construction,
        int begin,
        int end,
        List<String> sources,
        List<String> targets,
        Status status,
        Tense tense,
        boolean onlyDated,
        Optional<String> value,
        Optional<String> label,
        Optional<String> scope,
        Optional<AgreementMention> agreement,
        Optional<String> place,
        List<ThirdParty> third,
        boolean unsure,
        boolean resolved) {

    /** How a verb places an event in time. */
    public enum Tense {
        /** "recalls", "is recalling". */
        PRESENT,
        /** "recalled". */
        PAST,
        /** "has recalled", "had recalled": at some time before. */
        PERFECT,
        /** "will recall". */
        FUTURE,
        /** "the recall", "the treaty signed": the words do not say. */
        NONE
    }

    /** The same deed, as real as given. */
    public Frame withStatus(Status other) {
        return new Frame(
                construction,
                begin,
                end,
                sources,
                targets,
                other,
                tense,
                onlyDated,
                value,
                label,
                scope,
                agreement,
                place,
                third,
                unsure,
                resolved);
    }

    /** True where the parties do it to each other. */
    public boolean mutual() {
        return targets.isEmpty();
    }
}
