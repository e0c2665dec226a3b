package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.Lexicon;
import dev.entente.extraction.language.model.TagChoices;
import dev.entente.extraction.language.model.Tokens;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what analysed sentences and the clusters tell of single words. */
final class LexiconBuilder {

    private static final int FAMILIAR_WORDS = 4000;
    private static final int EVERYDAY_WORDS = 1000;
    private static final int FREQUENT = 5;
    private static final double HABITUAL = 0.06;
    private static final Usual USUAL = new Usual(0.997, 0.9995);

    private final Names tags;
    private final Map<Integer, int[]> tagCounts = new TreeMap<>();

    LexiconBuilder(Names tags) {
        this.tags = tags;
    }

    LexiconBuilder count(List<TreebankSentence> sentences) {
        for (TreebankSentence sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                int word = Tokens.hash(sentence.forms().get(i));
                int tag = tags.number(sentence.tags().get(i));
                tagCounts.computeIfAbsent(word, unseen -> new int[tags.size()])[tag]++;
            }
        }
        return this;
    }

    /** @param clusters the cluster of each clustered word, by the word's hash */
    Lexicon build(Map<Integer, Integer> clusters) {
        TreeMap<Integer, int[]> entries = new TreeMap<>();
        clusters.keySet().forEach(word -> entries.put(word, new int[tags.size()]));
        tagCounts.forEach((word, counts) -> {
            if (total(counts) >= FREQUENT) {
                entries.put(word, counts);
            }
        });
        Map<Integer, Byte> ranks = ranks();
        int[] hashes = new int[entries.size()];
        byte[] rankOf = new byte[hashes.length];
        short[] clusterOf = new short[hashes.length];
        short[] habits = new short[hashes.length];
        Map<Integer, Long> choices = new TreeMap<>();
        Names habitNames = new Names(List.of());
        int i = 0;
        for (Map.Entry<Integer, int[]> entry : entries.entrySet()) {
            int[] counts = entry.getValue();
            hashes[i] = entry.getKey();
            rankOf[i] = ranks.getOrDefault(entry.getKey(), Lexicon.RARE);
            clusterOf[i] =
                    clusters.getOrDefault(entry.getKey(), Lexicon.UNKNOWN).shortValue();
            habits[i] = total(counts) < FREQUENT ? Lexicon.UNKNOWN : (short) habitNames.number(habit(counts));
            if (Usual.isKnown(counts)) {
                choices.put(entry.getKey(), USUAL.choices(counts));
            }
            i++;
        }
        return new Lexicon(hashes, rankOf, clusterOf, habits, TagChoices.ofWords(choices));
    }

    private Map<Integer, Byte> ranks() {
        Map<Integer, Byte> ranks = new HashMap<>();
        tagCounts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Integer, int[]> entry) -> -total(entry.getValue())))
                .limit(FAMILIAR_WORDS)
                .forEach(entry ->
                        ranks.put(entry.getKey(), ranks.size() < EVERYDAY_WORDS ? Lexicon.EVERYDAY : Lexicon.FAMILIAR));
        return ranks;
    }

    private static String habit(int[] counts) {
        int total = total(counts);
        BitSet habitual = new BitSet();
        for (int tag = 0; tag < counts.length; tag++) {
            if (counts[tag] >= HABITUAL * total) {
                habitual.set(tag);
            }
        }
        return habitual.toString();
    }

    private static int total(int[] counts) {
        int total = 0;
        for (int count : counts) {
            total += count;
        }
        return total;
    }
}
