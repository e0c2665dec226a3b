package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import dev.entente.model.Ontology.FacetValue;
import dev.entente.model.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the store holds of one pair, each kind under its letter:
 *
 * <pre>
 * H                               head
 * V article revision reading      every claim set, live or not
 * C claim article                 the live claims, so that rulings find them
 * R claim ruling                  the rulings in force on a claim
 * T track kind text day first date scope confidence article begin claim
 *                                 claims that bear on a facet or document, by what they speak for and when
 * P track day first rank value    the periods that acts made of them, each by its first day
 * F track                         the facet as it stands
 * A track                         where its agreement stands among the others
 * G -day -first document          the agreement as it stands, that which moved last first
 * M lane day document confidence article begin claim
 *                                 claims that tell of an event, by their first day (0 in a lane without days)
 * N lane day document             how many of them there are
 * D lane day                      how many of them begin on that day, by how many days they span
 * E lane day document             the events as they stand, by the first day of their block
 * </pre>
 */
final class PairTables {
    private final PairStore store;
    private final Key pair;

    PairTables(PairStore store, Pair pair) {
        this.store = store;
        this.pair = Key.of(pair.key());
    }

    /** The pair of the first entry at or after these bytes. */
    static Optional<Pair> firstPair(PairStore store, byte[] from) {
        try (var entries = store.range(from, Key.LAST)) {
            return entries.hasNext()
                    ? Optional.of(Pair.parse(Key.firstText(entries.next().key())))
                    : Optional.empty();
        }
    }

    Optional<Head> head() {
        return store.get(pair.with('H').bytes()).map(Head::decode);
    }

    void putHead(Head head) {
        store.put(pair.with('H').bytes(), head.encode());
    }

    List<ClaimSet> versions(String article) {
        return list(pair.with('V').with(article), Codec.CLAIM_SET::decode);
    }

    /** Every claim set about the pair that ever came. */
    List<ClaimSet> versions() {
        return list(pair.with('V'), Codec.CLAIM_SET::decode);
    }

    void putVersion(ClaimSet set) {
        store.put(
                pair.with('V')
                        .with(set.getDocument().getArticle())
                        .with(set.getRevision())
                        .with(set.getReading().getNumber())
                        .bytes(),
                Codec.CLAIM_SET.encode(set));
    }

    void putClaim(Mention mention) {
        store.put(claimKey(mention), Codec.TEXT.encode(mention.article()));
    }

    void deleteClaim(Mention mention) {
        store.delete(claimKey(mention));
    }

    /** The articles whose live sets make a claim of this id. */
    List<String> articlesOf(String claim) {
        return list(pair.with('C').with(claim), Codec.TEXT::decode);
    }

    void putRuling(String claim, Rulings.InForce ruling) {
        store.put(rulingKey(claim, ruling), Codec.RULING.encode(ruling));
    }

    void deleteRuling(String claim, Rulings.InForce ruling) {
        store.delete(rulingKey(claim, ruling));
    }

    List<Rulings.InForce> rulings(String claim) {
        return list(pair.with('R').with(claim), Codec.RULING::decode);
    }

    /** The claims that bear on any facet or document. */
    List<Mention> bearing() {
        return list(pair.with('T'), Codec.MENTION::decode).stream().distinct().toList();
    }

    StoredReadings readings(Track track, Bearings bearings) {
        return new StoredReadings(store, pair, track, bearings);
    }

    EraTable eras(Track track, Collection<FacetValue> values) {
        return new EraTable(store, pair, track, values);
    }

    /** The facets as they stand, in their published order. */
    List<Facet> facets() {
        return list(pair.with('F'), Codec.FACET::decode).stream()
                .sorted(Fold.FACETS)
                .toList();
    }

    Optional<Facet> facet(Track track) {
        return store.get(facetKey(track)).map(Codec.FACET::decode);
    }

    void putFacet(Track track, Optional<Facet> facet) {
        facet.ifPresentOrElse(
                present -> store.put(facetKey(track), Codec.FACET.encode(present)),
                () -> store.delete(facetKey(track)));
    }

    /** All agreements as they stand, that which moved last first. */
    List<Agreement> agreements() {
        return list(pair.with('G'), Codec.AGREEMENT::decode);
    }

    /** The agreements that are published, in their published order. */
    List<Agreement> latestAgreements() {
        var latest = new ArrayList<Agreement>();
        try (var entries = store.range(pair.with('G').bytes(), pair.with('G').end())) {
            while (entries.hasNext() && latest.size() < Published.AGREEMENTS) {
                latest.add(Codec.AGREEMENT.decode(entries.next().value()));
            }
        }
        return latest.stream().sorted(Fold.AGREEMENTS).toList();
    }

    Optional<Agreement> agreement(Track track) {
        return store.get(placeKey(track)).flatMap(store::get).map(Codec.AGREEMENT::decode);
    }

    void putAgreement(Track track, Optional<Agreement> before, Optional<Agreement> after) {
        before.ifPresent(agreement -> store.delete(agreementKey(track, agreement)));
        after.ifPresentOrElse(
                agreement -> {
                    var key = agreementKey(track, agreement);
                    store.put(key, Codec.AGREEMENT.encode(agreement));
                    store.put(placeKey(track), key);
                },
                () -> store.delete(placeKey(track)));
    }

    EventTable events(Lane lane) {
        return new EventTable(store, pair, lane);
    }

    List<Event> events() {
        return list(pair.with('E'), bytes -> Codec.EVENT.decode(bytes).event());
    }

    private byte[] claimKey(Mention mention) {
        return pair.with('C').with(mention.id()).with(mention.article()).bytes();
    }

    private byte[] rulingKey(String claim, Rulings.InForce ruling) {
        return pair.with('R')
                .with(claim)
                .with(ruling.article())
                .with(ruling.ruling().getId())
                .bytes();
    }

    private byte[] facetKey(Track track) {
        return pair.with('F').with(track.key()).bytes();
    }

    private byte[] placeKey(Track track) {
        return pair.with('A').with(track.key()).bytes();
    }

    private byte[] agreementKey(Track track, Agreement agreement) {
        var place = Published.place(agreement);
        return pair.with('G')
                .with(-place.day().toEpochDay())
                .with(-place.first().toEpochDay())
                .with(track.document())
                .bytes();
    }

    private <T> List<T> list(Key prefix, Function<byte[], T> decode) {
        return list(prefix.bytes(), prefix.end(), decode);
    }

    private <T> List<T> list(byte[] from, byte[] to, Function<byte[], T> decode) {
        var values = new ArrayList<T>();
        try (var entries = store.range(from, to)) {
            entries.forEachRemaining(entry -> values.add(decode.apply(entry.value())));
        }
        return values;
    }
}
