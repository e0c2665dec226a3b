package dev.entente.ledger;

import dev.entente.model.Aspect;
import dev.entente.model.Edtf;
import dev.entente.model.Ontology;
import dev.entente.model.Ontology.FacetType;
import dev.entente.model.Ontology.Subject;
import dev.entente.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from a claim what it says of the pair's facets and documents, itself or by the document that it tells of. */
final class Bearings {
    private final Ontology ontology;

    Bearings(Ontology ontology) {
        this.ontology = ontology;
    }

    List<Bearing> of(Mention mention) {
        var bearings = new ArrayList<Bearing>();
        direct(mention).ifPresent(bearings::add);
        document(mention).ifPresent(bearings::add);
        bearings.addAll(byDocument(mention));
        return bearings;
    }

    /** What it says of one track, without a look at what it says of others: a fold asks this of claim after claim. */
    Stream<Bearing> of(Mention mention, Track track) {
        var said = track.isDocument()
                ? document(mention).stream()
                : Stream.concat(direct(mention).stream(), byDocument(mention).stream());
        return said.filter(bearing -> bearing.track().equals(track));
    }

    /** How far a document has come. What is said to be signed was signed by then. */
    private Optional<Bearing> document(Mention mention) {
        var claim = mention.claim();
        var date = date(mention);
        return claim.getAgreement()
                .filter(document -> claim.getStatus() == Status.OCCURRED)
                .filter(document -> !document.getName().isBlank())
                .flatMap(document -> ontology.value(Ontology.AGREEMENTS, document.getStage())
                        .map(stage -> new Bearing(
                                Track.ofDocument(AgreementWriter.key(document.getName())),
                                stage,
                                Bearing.Kind.FORMAL,
                                claim.getAspect() == Aspect.STATUS ? date.map(day -> Edtf.until(day.last())) : date,
                                mention)));
    }

    private Optional<Bearing> direct(Mention mention) {
        var claim = mention.claim();
        var facet = claim.getFacet().flatMap(ontology::facet).filter(type -> type.subject() != Subject.AGREEMENT);
        var value = facet.flatMap(type -> claim.getValue().flatMap(name -> ontology.value(type.name(), name)));
        return value.map(present ->
                new Bearing(track(facet.get(), mention), present, kind(facet.get(), mention), date(mention), mention));
    }

    /** A treaty of alliance, once signed, makes allies; only the peace agreement between the two ends their war. */
    private List<Bearing> byDocument(Mention mention) {
        var claim = mention.claim();
        var document = claim.getAgreement();
        if (document.isEmpty() || claim.getStatus() != Status.OCCURRED) {
            return List.of();
        }
        var betweenTwo = document.get().getParties().size() <= 2;
        return ontology.effects(document.get().getName(), document.get().getStage()).stream()
                .filter(effect -> betweenTwo || !effect.onlyTwo())
                .map(effect -> new Bearing(
                        track(ontology.facet(effect.facet()).orElseThrow(), mention),
                        ontology.value(effect.facet(), effect.value()).orElseThrow(),
                        Bearing.Kind.FORMAL,
                        date(mention),
                        mention))
                .toList();
    }

    private static Track track(FacetType facet, Mention mention) {
        var claim = mention.claim();
        return facet.subject() == Subject.MEMBERSHIP && Actors.isState(claim.getTarget())
                ? Track.of(facet, claim.getTarget(), claim.getSource())
                : Track.of(facet, claim.getSource(), claim.getTarget());
    }

    private static Bearing.Kind kind(FacetType facet, Mention mention) {
        var claim = mention.claim();
        if (!facet.isDecidedBy(claim.getScope())) {
            return Bearing.Kind.TALK;
        }
        return switch (claim.getStatus()) {
            case OCCURRED -> claim.getAspect() == Aspect.TRANSITION ? Bearing.Kind.FORMAL : Bearing.Kind.ASSERTED;
            case PLANNED -> Bearing.Kind.PENDING;
            case PROPOSED, HYPOTHETICAL, DENIED -> Bearing.Kind.TALK;
        };
    }

    /** What the text does not date came no later than the text did; what it says to be so is so when it says it. */
    static Optional<Edtf> date(Mention mention) {
        var claim = mention.claim();
        if (claim.getDate().isPresent()) {
            return mention.date();
        }
        return switch (claim.getAspect()) {
            case STATUS -> mention.published();
            case TRANSITION ->
                claim.getStatus() == Status.OCCURRED
                        ? mention.published().map(published -> Edtf.until(published.last()))
                        : Optional.empty();
        };
    }
}
