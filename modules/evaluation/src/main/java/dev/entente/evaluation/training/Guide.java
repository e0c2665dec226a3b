package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.Configuration;
import dev.entente.extraction.language.model.Features;
import dev.entente.extraction.language.model.ParseFeatures;
import dev.entente.extraction.language.model.TagFeatures;
import dev.entente.extraction.language.model.Tokens;

/**
 * Another parser's analysis of a sentence, offered as features (Nivre and McDonald 2008). It may follow another scheme
 * of tags and relations: the parser that is guided learns what each is worth.
 */
final class Guide {

    private static final int FIRST_TEMPLATE = 200;

    private final int root;
    private final int[] heads;
    private final int[] tags;
    private final int[] relations;
    private final int[] lastDependents;

    Guide(TreebankSentence analysis) {
        root = Tokens.FIRST + analysis.size();
        heads = new int[root + 3];
        tags = new int[root + 3];
        relations = new int[root + 3];
        lastDependents = new int[root + 3];
        for (int i = 0; i < analysis.size(); i++) {
            int position = Tokens.FIRST + i;
            int head = analysis.heads()[i];
            heads[position] = head == TreebankSentence.ROOT ? root : Tokens.FIRST + head;
            tags[position] = analysis.tags().get(i).hashCode();
            relations[position] = analysis.relations().get(i).hashCode();
            lastDependents[heads[position]] = position;
        }
    }

    void tagFeatures(Tokens tokens, int[] chosen, int p, Features f) {
        TagFeatures.extract(tokens, chosen, p, f);
        f.add(FIRST_TEMPLATE, tags[p]);
        f.add(FIRST_TEMPLATE + 1, tags[p], tags[p + 1]);
        f.add(FIRST_TEMPLATE + 2, tags[p], tags[p - 1]);
        f.add(FIRST_TEMPLATE + 3, relations[p]);
        f.add(FIRST_TEMPLATE + 4, relations[p], tags[p]);
    }

    void parseFeatures(Tokens tokens, int[] chosen, Configuration state, Features f) {
        ParseFeatures.extract(tokens, chosen, state, f);
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int b0 = state.next();
        int top = place(heads[s0], s0, s1, b0) << 1 | waits(s0, b0);
        int next = b0 == root ? 4 : place(heads[b0], b0, s0, s1);
        f.add(FIRST_TEMPLATE, top);
        f.add(FIRST_TEMPLATE + 1, top, next);
        f.add(FIRST_TEMPLATE + 2, top, waits(s1, b0));
        f.add(FIRST_TEMPLATE + 3, top, relations[s0]);
        f.add(FIRST_TEMPLATE + 4, next, relations[b0]);
        f.add(FIRST_TEMPLATE + 5, relations[s0], relations[b0], top);
        f.add(FIRST_TEMPLATE + 6, relations[s1], relations[s0], top);
        f.add(FIRST_TEMPLATE + 7, heads[s0] == heads[s1] ? 1 : 0, relations[s0], relations[s1]);
        f.add(FIRST_TEMPLATE + 8, heads[s0] == heads[b0] ? 1 : 0, relations[s0], relations[b0]);
        f.add(FIRST_TEMPLATE + 9, top, chosen[s0], chosen[b0]);
        f.add(FIRST_TEMPLATE + 10, top, chosen[s0], chosen[s1]);
    }

    /** Where the guide's head of a token lies: at one of two places, before it or after it. */
    private static int place(int head, int position, int one, int other) {
        if (head == one) {
            return 0;
        }
        if (head == other) {
            return 1;
        }
        return head < position ? 2 : 3;
    }

    private int waits(int position, int next) {
        return lastDependents[position] >= next ? 1 : 0;
    }
}
