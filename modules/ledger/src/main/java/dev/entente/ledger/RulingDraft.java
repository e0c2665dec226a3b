package dev.entente.ledger;

import dev.entente.model.RulingVerdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to rule, before it is known whether it can be ruled.
 *
 * @param verdict what is decided
 * @param pair codes of both actors joined by a hyphen; where a claim is added, who acts stands first
 * @param claims ids of the claims that it is about; none where it adds one
 * @param added the claim that it adds, by {@link ClaimColumns column}, without its parties and its reference
 * @param by who rules
 * @param reason why
 * @param id the ruling's id; made from what is ruled where absent, so that the same again replaces it
 */
public record RulingDraft(
        RulingVerdict verdict,
        String pair,
        List<String> claims,
        Map<String, String> added,
        String by,
        String reason,
        Optional<String> id) {

    public RulingDraft {
        claims = List.copyOf(claims);
        added = Map.copyOf(added);
    }
}
