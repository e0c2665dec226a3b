package dev.entente.ledger;

import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Document;
import dev.entente.model.Edtf;
import dev.entente.model.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A live claim with the article that makes it.
 *
 * @param ruledEvent id of the ruling that says which claims tell of its event; empty where none does
 */
record Mention(Document document, Claim claim, String ruledEvent) {
    /**
     * The order in which claims are trusted and shown: a total one, so that every choice is the same whatever came
     * first.
     */
    static final Comparator<Mention> BEST_FIRST = Comparator.comparingDouble(
                    (Mention mention) -> -mention.claim.getConfidence())
            .thenComparing(Mention::article, Mention::compareAsBytes)
            .thenComparing(mention -> mention.claim.getBegin())
            .thenComparing(Mention::id, Mention::compareAsBytes);

    private static final int BEST_FEW = 3;

    /** As the store orders texts: by their bytes in UTF-8. */
    private static int compareAsBytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** The claims of a set, each id once. */
    static List<Mention> of(ClaimSet set) {
        var ids = new HashSet<String>();
        return set.getClaims().stream()
                .filter(claim -> ids.add(claim.getId()))
                .map(claim -> new Mention(set.getDocument(), claim, ""))
                .toList();
    }

    String article() {
        return document.getArticle();
    }

    String id() {
        return claim.getId();
    }

    /**
     * Equal mentions have equal ids, and ids tell mentions apart well enough: the records' own hash walks all fields.
     */
    @Override
    public int hashCode() {
        return id().hashCode();
    }

    /** The same claim, trusted above all others. */
    Mention trusted() {
        return new Mention(document, Claim.newBuilder(claim).setConfidence(1.0).build(), ruledEvent);
    }

    /** The same claim, told of the event that a ruling names. */
    Mention ofEvent(String ruling) {
        return new Mention(document, claim, ruling);
    }

    /** When it happens or holds; nothing where the text does not say or says what is no date. */
    Optional<Edtf> date() {
        return claim.getDate().flatMap(Edtf::tryParse);
    }

    Optional<Edtf> published() {
        return document.getPublished().flatMap(Mention::day);
    }

    /** One evidence for each article, the best few. */
    static List<Evidence> evidence(List<Mention> mentions) {
        var articles = new HashSet<String>();
        return mentions.stream()
                .sorted(BEST_FIRST)
                .filter(mention -> articles.add(mention.article()))
                .limit(BEST_FEW)
                .map(Mention::evidence)
                .toList();
    }

    static int articles(Collection<Mention> mentions) {
        return (int) mentions.stream().map(Mention::article).distinct().count();
    }

    private Evidence evidence() {
        return Evidence.newBuilder()
                .setArticle(article())
                .setClaim(id())
                .setSource(document.getSource().orElse(null))
                .setSpeaker(claim.getSpeaker().orElse(null))
                .setQuote(claim.getQuote())
                .setDate(claim.getDate().orElse(null))
                .build();
    }

    /** A publication date may be an instant; its day is what the ledger compares. */
    private static Optional<Edtf> day(String published) {
        var time = published.indexOf('T');
        return Edtf.tryParse(time > 0 ? published.substring(0, time) : published);
    }
}
