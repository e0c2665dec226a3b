package dev.entente.extraction.actor;

import dev.entente.model.Edtf;

/**
 * One office that a person held.
 *
 * @param actor code of the actor it was held for
 * @param role the office
 * @param held from when to when, as far as it is known
 */
public record Tenure(String actor, Role role, Edtf held) {}
