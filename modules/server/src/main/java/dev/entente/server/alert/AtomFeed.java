package dev.entente.server.alert;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import dev.entente.model.Evidence;
import dev.entente.model.RelationshipChange;
import dev.entente.model.json.ChangeJson;
import dev.entente.model.json.ChangeWords;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Changes as an Atom feed (RFC 4287), the newest first.
 *
 * @param id what the feed is called for ever
 * @param title what it is about
 */
public record AtomFeed(String id, String title) {
    private static final String ATOM = "atom_1.0";

    /** The document. */
    public String of(List<RelationshipChange> changes) {
        var feed = new Feed(ATOM);
        feed.setId(id);
        feed.setTitle(legal(title));
        feed.setUpdated(Date.from(changes.stream()
                .map(RelationshipChange::getKnown)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)));
        feed.setEntries(changes.stream().map(AtomFeed::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("These changes make no feed: " + e.getMessage(), e);
        }
    }

    private static Entry entry(RelationshipChange change) {
        var entry = new Entry();
        entry.setId("urn:entente:change:" + change.getId());
        entry.setTitle(legal("%s [%s]".formatted(ChangeWords.of(ChangeJson.of(change)), change.getKind())));
        entry.setUpdated(Date.from(change.getKnown()));
        entry.setPublished(Date.from(change.getKnown()));
        var link = new Link();
        link.setRel("alternate");
        link.setType("text/html");
        link.setHref("/#/pairs/" + String.join("-", change.getPair()));
        entry.setAlternateLinks(List.of(link));
        quote(change).ifPresent(text -> {
            var summary = new Content();
            summary.setType("text");
            summary.setValue(legal(text));
            entry.setSummary(summary);
        });
        return entry;
    }

    private static Optional<String> quote(RelationshipChange change) {
        return change.getEvidence().stream().findFirst().map(Evidence::getQuote);
    }

    /** What XML cannot hold is left out: articles may hold anything. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || point >= 0x20 && point <= 0xd7ff
                        || point >= 0xe000 && point <= 0xfffd
                        || point >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
