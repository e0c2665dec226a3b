package dev.entente.extraction.actor;

/** What a noun makes of the demonym before it. */
public enum NounClass {
    /** It acts for the state: "Kazakh government", "Kazakh forces". */
    ACTOR,
    /** It is of the state and does not act for it: "Kazakh citizen", "Kazakh company". */
    PRIVATE,
    /** It is no one: "Kazakh grain", "Kazakh steppe". */
    THING
}
