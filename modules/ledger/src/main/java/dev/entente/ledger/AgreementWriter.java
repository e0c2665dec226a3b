package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.Edtf;
import dev.entente.model.Ontology.FacetValue;
import dev.entente.model.Pair;
import dev.entente.model.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes down how far a document has come. */
final class AgreementWriter {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

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

    private AgreementWriter() {}

    /** Two names are of one document where they have the same telling words, in whatever order and case. */
    static String key(String name) {
        var words = new TreeSet<String>();
        for (var word : BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
                words.add(word);
            }
        }
        return words.isEmpty() ? name : String.join(" ", words);
    }

    /** Where the document stands; nothing where no stage of it is told. */
    static Optional<Agreement> write(Pair pair, Present present, List<Period> history) {
        return present.value().map(stage -> agreement(pair, present, stage, history));
    }

    private static Agreement agreement(Pair pair, Present present, FacetValue stage, List<Period> history) {
        var behind = FacetWriter.mentions(present.behind());
        return Agreement.newBuilder()
                .setName(name(behind))
                .setParties(parties(pair, behind))
                .setStage(stage.name())
                .setDate(present.from().map(Edtf::text).orElse(null))
                .setSources(Sources.count(behind))
                .setHistory(History.stages(history))
                .build();
    }

    /** The wording most used; of several the shortest. */
    private static String name(Collection<Mention> behind) {
        Map<String, Long> used = behind.stream()
                .collect(Collectors.groupingBy(
                        mention -> mention.claim().getAgreement().orElseThrow().getName(),
                        TreeMap::new,
                        Collectors.counting()));
        return used.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(entry -> -entry.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static List<String> parties(Pair pair, Collection<Mention> behind) {
        var parties = new TreeSet<>(pair.codes());
        behind.forEach(mention ->
                parties.addAll(mention.claim().getAgreement().orElseThrow().getParties()));
        return List.copyOf(parties);
    }
}
