package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.TagChoices;
import dev.entente.extraction.language.model.Tokens;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Learns from what a tagger makes of many sentences which tags it may leave out of the choice. */
final class TagChoiceCounter {

    /** Most of what is left out are slips of the tagger's. */
    private static final Usual USUAL = new Usual(0.998, 0.999);

    private final int tags;
    private final Map<Long, int[]> counts = new TreeMap<>();

    TagChoiceCounter(int tags) {
        this.tags = tags;
    }

    /**
     * Counts each word by itself, then those that are too rare by their endings and shapes.
     *
     * @param sentences the forms of sentences
     * @param tagged the tags of each by position
     */
    TagChoiceCounter count(List<List<String>> sentences, List<int[]> tagged) {
        for (int i = 0; i < sentences.size(); i++) {
            for (int token = 0; token < sentences.get(i).size(); token++) {
                count(TagChoices.keys(sentences.get(i).get(token))[0], tagged.get(i)[Tokens.FIRST + token]);
            }
        }
        for (int i = 0; i < sentences.size(); i++) {
            for (int token = 0; token < sentences.get(i).size(); token++) {
                long[] keys = TagChoices.keys(sentences.get(i).get(token));
                if (!Usual.isKnown(counts.get(keys[0]))) {
                    for (int kin = 1; kin < keys.length; kin++) {
                        count(keys[kin], tagged.get(i)[Tokens.FIRST + token]);
                    }
                }
            }
        }
        return this;
    }

    /** The usual tags. */
    TagChoices usual() {
        Map<Long, Long> choices = new TreeMap<>();
        counts.forEach((key, cases) -> {
            if (Usual.isKnown(cases)) {
                choices.put(key, USUAL.choices(cases));
            }
        });
        return TagChoices.of(choices);
    }

    private void count(long key, int tag) {
        counts.computeIfAbsent(key, unseen -> new int[tags])[tag]++;
    }
}
