package dev.entente.evaluation.classify;

import dev.entente.model.EventType;

/**
 * One row's truth and what the classifier made of it.
 *
 * @param truth a root of PLOVER
 * @param said a root of PLOVER
 */
record Answer(String truth, String said) {
    /** The same with roots merged into verbal and material, cooperation and conflict. */
    Answer quad() {
        return new Answer(quad(truth), quad(said));
    }

    /** The same with roots merged into cooperation and conflict. */
    Answer side() {
        return new Answer(quad(truth).substring(2), quad(said).substring(2));
    }

    private static String quad(String root) {
        return switch (EventType.valueOf(root)) {
            case AGREE, CONSULT, SUPPORT -> "V_COOP";
            case AID, COOPERATE, YIELD -> "M_COOP";
            case ACCUSE, REQUEST, REJECT, THREATEN -> "V_CONF";
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> "M_CONF";
        };
    }
}
