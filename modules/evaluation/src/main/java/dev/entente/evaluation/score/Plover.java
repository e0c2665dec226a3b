package dev.entente.evaluation.score;

import dev.entente.model.EventType;

/** PLOVER's roots merged into verbal and material, cooperation and conflict (quads), and these into the two sides. */
public final class Plover {
    private Plover() {}

    /** The quad of a root; empty for none. */
    public static String quad(String root) {
        if (root.isEmpty()) {
            return "";
        }
        return switch (EventType.valueOf(root)) {
            case AGREE, CONSULT, SUPPORT -> "V_COOP";
            case AID, COOPERATE, YIELD -> "M_COOP";
            case ACCUSE, REQUEST, REJECT, THREATEN -> "V_CONF";
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> "M_CONF";
        };
    }

    /** COOP or CONF; empty for none. */
    public static String side(String root) {
        return root.isEmpty() ? "" : quad(root).substring(2);
    }
}
