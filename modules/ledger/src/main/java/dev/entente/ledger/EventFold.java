package dev.entente.ledger;

import dev.entente.model.AgreementMention;
import dev.entente.model.Claim;
import dev.entente.model.Edtf;
import dev.entente.model.Event;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Role;
import dev.entente.model.Status;
import dev.entente.model.ThirdParty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Merges the claims of one block into the events that they tell of. */
final class EventFold {
    /**
     * An event is told by its best so many claims: more of them make it no truer, and no record grows with the pair.
     */
    static final int MENTIONS = 32;

    private final Ontology ontology;

    EventFold(Ontology ontology) {
        this.ontology = ontology;
    }

    /** The events of one block, by id. */
    List<Event> fold(Pair pair, Lane lane, Collection<Mention> block) {
        var bySubject = block.stream().collect(Collectors.groupingBy(mention -> subject(lane, mention)));
        var named = new TreeSet<>(bySubject.keySet());
        named.remove("");
        return bySubject.keySet().stream()
                .map(subject -> told(subject, named).stream()
                        .flatMap(each -> bySubject.getOrDefault(each, List.of()).stream())
                        .sorted(Mention.BEST_FIRST)
                        .toList())
                .filter(told -> !told.isEmpty())
                .map(told -> event(pair, lane, told.stream().limit(MENTIONS).toList(), told.size()))
                .toList();
    }

    /**
     * Whose claims tell of the event of a document. Who names none tells of the one that the others of the block name;
     * where they name several, of an event of its own.
     *
     * @param subject the document; empty is none
     * @param named the documents that the block names; of several any two are enough
     */
    static Set<String> told(String subject, Set<String> named) {
        if (subject.isEmpty()) {
            return named.size() == 1 ? Set.of() : Set.of("");
        }
        return named.equals(Set.of(subject)) ? Set.of(subject, "") : Set.of(subject);
    }

    /** The document that a claim tells of; empty where it names none, or where a ruling says what it tells of. */
    static String subject(Lane lane, Mention mention) {
        return lane.isRuled()
                ? ""
                : mention.claim()
                        .getAgreement()
                        .map(agreement -> AgreementWriter.key(agreement.getName()))
                        .orElse("");
    }

    /**
     * The event that some claims tell of.
     *
     * @param best the best of them, no more than {@link #MENTIONS}, in their order
     * @param mentions how many there are
     */
    Event event(Pair pair, Lane lane, List<Mention> best, int mentions) {
        var claims = best.stream().map(Mention::claim).toList();
        var first = claims.get(0);
        var mutual = Lane.isMutual(ontology, first);
        var moving =
                claims.stream().filter(claim -> claim.getFacet().isPresent()).findFirst();
        return Event.newBuilder()
                .setId(id(lane, claims))
                .setPair(pair.key())
                .setVersion(0)
                .setType(first.getType())
                .setStatus(status(claims))
                .setDate(date(claims).map(Edtf::text).orElse(null))
                .setPlace(mostUsed(claims, Claim::getPlace).orElse(null))
                .setSource(mutual ? pair.a() : first.getSource())
                .setTarget(mutual ? pair.b() : first.getTarget())
                .setMutual(mutual)
                .setThird(third(claims))
                .setAgreement(agreement(claims).orElse(null))
                .setFacet(moving.flatMap(Claim::getFacet).orElse(null))
                .setValue(moving.flatMap(Claim::getValue).orElse(null))
                .setArticles(
                        best.stream().map(Mention::article).distinct().sorted().toList())
                .setClaims(best.stream().map(Mention::id).distinct().sorted().toList())
                .setMentions(mentions)
                .setSources(Sources.count(best))
                .setEvidence(Mention.evidence(best))
                .build();
    }

    /** Of the merged claims' own event ids the first, which is the same for every pair that the event has. */
    private static String id(Lane lane, List<Claim> claims) {
        var kind = lane.text().substring(0, lane.text().indexOf(' '));
        var event = claims.stream()
                .map(Claim::getEvent)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return Hash.of("%s %s %s".formatted(kind, Lane.reality(claims.get(0).getStatus()), event))
                .hex()
                .substring(0, 24);
    }

    private static Status status(List<Claim> claims) {
        return claims.stream()
                .map(Claim::getStatus)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What was done is dated by those who tell that it was; plans only where nobody does. */
    private static Optional<Edtf> date(List<Claim> claims) {
        var status = status(claims);
        var dates = claims.stream()
                .filter(claim -> claim.getStatus() == status)
                .flatMap(claim -> claim.getDate().flatMap(Edtf::tryParse).stream())
                .toList();
        return Dates.common(dates).or(() -> Dates.hull(dates));
    }

    private static Optional<AgreementMention> agreement(List<Claim> claims) {
        return claims.stream().flatMap(claim -> claim.getAgreement().stream()).findFirst();
    }

    /** Each third party with the roles that it is given, without OTHER where somebody knows better. */
    private static List<ThirdParty> third(List<Claim> claims) {
        var roles = new TreeMap<String, TreeSet<Role>>();
        claims.forEach(claim -> claim.getThird()
                .forEach(third -> roles.computeIfAbsent(third.getActor(), actor -> new TreeSet<>())
                        .add(third.getRole())));
        var third = new ArrayList<ThirdParty>();
        roles.forEach((actor, known) -> known.stream()
                .filter(role -> role != Role.OTHER || known.size() == 1)
                .forEach(role -> third.add(
                        ThirdParty.newBuilder().setActor(actor).setRole(role).build())));
        return third;
    }

    private static Optional<String> mostUsed(List<Claim> claims, Function<Claim, Optional<String>> text) {
        Map<String, Long> used = claims.stream()
                .flatMap(claim -> text.apply(claim).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return used.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
