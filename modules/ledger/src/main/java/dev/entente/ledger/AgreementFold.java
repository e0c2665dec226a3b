package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.AgreementStage;
import dev.entente.model.Aspect;
import dev.entente.model.Edtf;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Folds all that is said of one document into how far it has come. */
final class AgreementFold {
    /** Words that tell nothing of which document it is. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a",
            "an",
            "the",
            "of",
            "on",
            "in",
            "for",
            "and",
            "to",
            "between",
            "with",
            "its",
            "their",
            "draft",
            "new",
            "bilateral",
            "joint");

    private static final Comparator<Bearing> BEST_FIRST = Comparator.comparing(Bearing::mention, Mention.BEST_FIRST);

    private AgreementFold() {}

    /** The document that a claim tells of, by the words of its name; nothing where it tells of none. */
    static Optional<String> key(Mention mention) {
        return mention.claim()
                .getAgreement()
                .filter(document -> mention.claim().getStatus() == Status.OCCURRED)
                .map(document -> key(document.getName()));
    }

    /** Two names are of one document where they have the same telling words, in whatever order and case. */
    static String key(String name) {
        var words = new TreeSet<String>();
        for (var word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    /** Where the document stands by these claims; nothing where they name no stage that the ontology knows. */
    static Optional<Agreement> fold(Ontology ontology, Pair pair, Collection<Mention> mentions) {
        var bearings = mentions.stream()
                .flatMap(mention -> bearing(ontology, mention).stream())
                .sorted(BEST_FIRST)
                .toList();
        var stages = stages(Step.of(bearings));
        if (stages.isEmpty()) {
            return Optional.empty();
        }
        var now = stages.get(stages.size() - 1);
        return Optional.of(Agreement.newBuilder()
                .setName(name(bearings))
                .setParties(parties(pair, bearings))
                .setStage(now.value().name())
                .setDate(now.date().map(Edtf::text).orElse(null))
                .setSources(Sources.count(now.mentions()))
                .setHistory(stages.stream().map(AgreementFold::stage).toList())
                .build());
    }

    private static Optional<Bearing> bearing(Ontology ontology, Mention mention) {
        var track = new Track(Ontology.AGREEMENTS, "", "");
        return mention.claim()
                .getAgreement()
                .flatMap(document -> ontology.value(Ontology.AGREEMENTS, document.getStage()))
                .map(stage -> new Bearing(track, stage, Bearing.Kind.FORMAL, reached(mention), mention));
    }

    /** A document that is said to be signed was signed by then. */
    private static Optional<Edtf> reached(Mention mention) {
        var date = Bearings.date(mention);
        return mention.claim().getAspect() == Aspect.STATUS ? date.map(day -> Edtf.until(day.last())) : date;
    }

    /** A document goes forward, stage by stage; only where it had ended it begins again. */
    private static List<Step> stages(List<Step> steps) {
        var stages = new ArrayList<Step>();
        for (var step : steps) {
            var stands = stages.isEmpty() ? null : stages.get(stages.size() - 1);
            if (stands == null
                    || step.value().rank() > stands.value().rank()
                    || stands.value().ends() && !step.value().ends()) {
                stages.add(step);
            }
        }
        return stages;
    }

    private static AgreementStage stage(Step step) {
        return AgreementStage.newBuilder()
                .setStage(step.value().name())
                .setDate(step.date().map(Edtf::text).orElse(null))
                .setEvidence(Mention.evidence(step.mentions()))
                .build();
    }

    /** The wording most used; of several the shortest. */
    private static String name(List<Bearing> bearings) {
        Map<String, Long> used = bearings.stream()
                .collect(Collectors.groupingBy(
                        bearing -> bearing.mention()
                                .claim()
                                .getAgreement()
                                .orElseThrow()
                                .getName(),
                        TreeMap::new,
                        Collectors.counting()));
        return used.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(entry -> -entry.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static List<String> parties(Pair pair, List<Bearing> bearings) {
        var parties = new TreeSet<>(pair.codes());
        bearings.forEach(bearing -> parties.addAll(
                bearing.mention().claim().getAgreement().orElseThrow().getParties()));
        return List.copyOf(parties);
    }
}
