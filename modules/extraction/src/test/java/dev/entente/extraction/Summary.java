package dev.entente.extraction;

import dev.entente.model.Claim;
import java.util.stream.Collectors;

/** A claim in one line, as a reader would tell it. */
final class Summary {
    private Summary() {}

    /** "ARM > KAZ SUPPORT OCCURRED 2024-05-10": parties, type, status, facet and value, document, date. */
    static String of(Claim claim) {
        var text = new StringBuilder();
        text.append(claim.getSource()).append(claim.getMutual() ? " = " : " > ").append(claim.getTarget());
        text.append(' ').append(claim.getType()).append(' ').append(claim.getStatus());
        claim.getFacet()
                .ifPresent(facet -> text.append(' ')
                        .append(facet)
                        .append(' ')
                        .append(claim.getValue().orElse("?")));
        text.append(claim.getAspect() == dev.entente.model.Aspect.STATUS ? " is-so" : "");
        return text.toString();
    }

    /** The same with what else the claim tells: document, date, place, third parties, speaker, flags. */
    static String inFull(Claim claim) {
        var text = new StringBuilder(of(claim));
        claim.getAgreement()
                .ifPresent(agreement ->
                        text.append(" '").append(agreement.getName()).append('\''));
        claim.getScope().ifPresent(scope -> text.append(" scope ").append(scope));
        claim.getDate().ifPresent(date -> text.append(" on ").append(date));
        claim.getPlace().ifPresent(place -> text.append(" at ").append(place));
        if (!claim.getThird().isEmpty()) {
            text.append(claim.getThird().stream()
                    .map(party -> party.getActor() + " as " + party.getRole())
                    .collect(Collectors.joining(", ", " with ", "")));
        }
        claim.getSpeaker().ifPresent(speaker -> text.append(" says ").append(speaker));
        if (!claim.getFlags().isEmpty()) {
            text.append(' ').append(claim.getFlags());
        }
        return text.toString();
    }
}
