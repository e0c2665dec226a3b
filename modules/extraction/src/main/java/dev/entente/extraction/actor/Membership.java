package dev.entente.extraction.actor;

import dev.entente.model.Edtf;
import java.util.Set;

/** Who joined an organisation, and perhaps left it, on the same days. */
record Membership(String organisation, Edtf held, Set<String> members) {}
