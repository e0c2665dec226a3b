package dev.entente.streams.query;

/**
 * Whether an instance can be sure that nobody else has taken over what it believes to have. See
 * {@code docs/decisions/107-sure-of-its-own.md}.
 */
@FunctionalInterface
public interface Membership {
    /** The membership of an instance that is the only one. */
    Membership ALONE = () -> true;

    /** True where the instance is a member of its application's group, and so the only one that writes what it has. */
    boolean isSure();
}
