package dev.entente.evaluation.training;

import java.util.List;

/**
 * A sentence analysed by hand, or by a teacher.
 *
 * @param forms the tokens
 * @param tags the Penn tag of each
 * @param heads the head of each, numbered from 0; {@link #ROOT} for the root
 * @param relations the relation of each to its head
 */
record TreebankSentence(List<String> forms, List<String> tags, int[] heads, List<String> relations) {

    static final int ROOT = -1;

    int size() {
        return forms.size();
    }
}
