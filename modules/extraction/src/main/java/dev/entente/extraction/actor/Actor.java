package dev.entente.extraction.actor;

import dev.entente.model.Edtf;

/**
 * Who can be a party.
 *
 * @param code ISO 3166-1 alpha-3, an upper-case code of an organisation or group, or an {@code X-} code
 * @param name the short English name
 * @param type what it is
 * @param exists from when to when
 */
public record Actor(String code, String name, Type type, Edtf exists) {
    /** What an actor is. */
    public enum Type {
        STATE,
        /** Not sovereign, but treated apart in the news: Hong Kong, Greenland. */
        TERRITORY,
        /** Of contested standing: Abkhazia. */
        CONTESTED,
        /** No more: the Soviet Union. */
        FORMER,
        ORGANISATION,
        GROUP
    }
}
