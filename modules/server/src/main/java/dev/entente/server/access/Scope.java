package dev.entente.server.access;

/** What a token lets its holder do. */
public enum Scope {
    /** Ask. */
    READ,
    /** Feed, withdraw and rule. */
    WRITE
}
