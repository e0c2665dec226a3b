package dev.entente.extraction.actor;

/** An office by which a person stands for an actor. */
public enum Role {
    HEAD_OF_STATE,
    HEAD_OF_GOVERNMENT,
    /** Crown prince, vice-president, deputy head. */
    DEPUTY_HEAD,
    FOREIGN_MINISTER,
    DEPUTY_FOREIGN_MINISTER,
    DEFENCE_MINISTER,
    /** Chief of the general staff, or commander of the forces. */
    MILITARY_CHIEF,
    SECURITY_ADVISER,
    SPEAKER_OF_PARLIAMENT,
    SPOKESPERSON,
    /** Ambassador, special representative, envoy. */
    ENVOY,
    MINISTER,
    /** Secretary-general, commission president or high representative of an organisation. */
    HEAD_OF_ORGANISATION,
    /** Leader of an armed group or movement. */
    GROUP_LEADER,
    /** Supreme leader, party leader or other ruler without one of the offices above. */
    RULER
}
