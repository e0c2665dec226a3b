package dev.entente.extraction.actor;

import dev.entente.model.Edtf;

/** When what one actor does is done by a state: the Taliban govern Afghanistan from August 2021. */
record Succession(String actor, String state, Edtf held) {}
