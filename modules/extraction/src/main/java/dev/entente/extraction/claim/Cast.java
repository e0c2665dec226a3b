package dev.entente.extraction.claim;

import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.extraction.frame.Glance;
import dev.entente.model.Edtf;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Those whom an article names. A claim is about two of them, so that an article with one, as most have, makes none and
 * need not be tagged (decision 038).
 */
final class Cast {
    private final ActorLexicon actors;
    private final Optional<Edtf> published;
    private final Set<String> codes = new HashSet<>();

    Cast(ActorLexicon actors, Optional<Edtf> published) {
        this.actors = actors;
        this.published = published;
    }

    /**
     * True where there are two actors among those who speak and those named, or a word that names parties of its own:
     * the Treaty of Lisbon.
     */
    boolean hasTwo(List<Optional<String>> speakers, List<Glance> glances) {
        speakers.forEach(speaker -> speaker.ifPresent(codes::add));
        for (var glance : glances) {
            note(glance);
            if (codes.size() > 1 || glance.has("DOCUMENT") || glance.has("KNOWN_WAR")) {
                return true;
            }
        }
        return false;
    }

    /** Whom a name means may depend on the day. */
    private void note(Glance glance) {
        for (var mention : glance.mentions()) {
            if (!mention.isBlocked() && !mention.actor().isEmpty()) {
                codes.add(mention.actor());
                published.ifPresent(day -> codes.add(actors.actorAt(mention, day)));
            }
        }
    }
}
