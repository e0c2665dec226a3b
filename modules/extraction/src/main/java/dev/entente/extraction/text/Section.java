package dev.entente.extraction.text;

import java.util.Optional;

/**
 * The part of an article that a sentence stands in.
 *
 * @param kind what the part is
 * @param speaker who speaks, as the heading of a transcript names them: "President Ilham Aliyev"; absent where the
 *     article speaks in its own voice
 */
public record Section(Kind kind, Optional<String> speaker) {
    /** The parts of an article. */
    public enum Kind {
        HEADLINE,
        LEAD,
        BODY,
        SPEECH,
        CAPTION,
        BOILERPLATE
    }

    static Section of(Kind kind) {
        return new Section(kind, Optional.empty());
    }

    static Section speech(String speaker) {
        return new Section(Kind.SPEECH, Optional.of(speaker));
    }
}
