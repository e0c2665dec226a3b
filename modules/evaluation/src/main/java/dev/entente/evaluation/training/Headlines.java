package dev.entente.evaluation.training;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Sentences dressed as headlines, Capitals Everywhere and no stop, so that capitals alone make no proper noun. */
final class Headlines {

    private static final int EVERY = 12;
    private static final Set<String> SMALL = Set.of("a", "an", "the", "of", "in", "on", "to", "and", "for", "at", "by");

    private Headlines() {}

    /** A headline made of each twelfth sentence. */
    static List<TreebankSentence> of(List<TreebankSentence> sentences) {
        return IntStream.range(0, sentences.size() / EVERY)
                .mapToObj(i -> dress(sentences.get(i * EVERY)))
                .toList();
    }

    private static TreebankSentence dress(TreebankSentence sentence) {
        int last = sentence.size() - 1;
        boolean stopped = last > 0 && sentence.forms().get(last).equals(".") && isLeaf(sentence, last);
        int size = stopped ? last : last + 1;
        return new TreebankSentence(
                sentence.forms().stream().limit(size).map(Headlines::capitalise).toList(),
                sentence.tags().subList(0, size),
                IntStream.of(sentence.heads()).limit(size).toArray(),
                sentence.relations().subList(0, size));
    }

    private static boolean isLeaf(TreebankSentence sentence, int token) {
        return sentence.heads()[token] != TreebankSentence.ROOT
                && IntStream.of(sentence.heads()).noneMatch(head -> head == token);
    }

    private static String capitalise(String form) {
        return SMALL.contains(form) ? form : Character.toUpperCase(form.charAt(0)) + form.substring(1);
    }
}
