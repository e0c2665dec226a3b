package dev.entente.extraction.actor;

/** How a sentence names an actor. */
public enum Kind {
    /** A state's or contested entity's name: "Armenia", "the Republic of Armenia". */
    NAME,
    /** An adjective: "Kazakh", "U.S.-led". What the noun after it makes of it is {@link ActorLexicon#nounAfter}. */
    DEMONYM,
    /** Its people: "Armenians", "Turks". */
    PEOPLE,
    /** A capital that news uses for its government, and also for the town: "Baku". */
    CAPITAL,
    /** A seat of power or an organ of state: "the Kremlin", "Akorda", "State Department". */
    SEAT,
    /** Any other town or region; the actor is the state it lies in. A place does not act. */
    PLACE,
    /** A person by a name that is enough: "Ilham Aliyev", "Tokayev". */
    PERSON,
    /** A surname that several bear, or that is also a word: "Kim", "Bush". A fuller name nearby must confirm it. */
    SURNAME,
    /** An office that only one actor has: "the Taoiseach", "the Holy Father". */
    TITLE,
    /** An international organisation, bloc or its organ: "NATO", "the European Commission". */
    ORGANISATION,
    /** An armed group or movement: "Hamas". */
    GROUP,
    /** Looks like an actor and is none: "South China Sea". Callers mask it. */
    BLOCKED;

    /** True where the mention can stand for the actor itself, without a noun after it. */
    public boolean canAct() {
        return switch (this) {
            case NAME, CAPITAL, SEAT, PERSON, TITLE, ORGANISATION, GROUP -> true;
            case DEMONYM, PEOPLE, PLACE, SURNAME, BLOCKED -> false;
        };
    }
}
