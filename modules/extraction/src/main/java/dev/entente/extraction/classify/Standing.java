package dev.entente.extraction.classify;

import dev.entente.extraction.language.Parse;
import java.util.Arrays;
import java.util.List;

/**
 * How well a match stands between the parties: what the source does to the target stands on the way between them.
 *
 * <p>A score adds up: the more words a match covers the better, the nearer below the source's verb the better, and what
 * stands in a side clause, within a party or beyond both says something else. The weights were set by hand; only their
 * order of size matters.
 */
final class Standing {
    private static final double PER_WORD = 0.7;
    private static final double LONE_NOUN = -0.8;
    private static final double ON_PATH = 1.6;
    private static final double GOVERNED = 1.4;
    private static final double BETWEEN = 0.8;
    private static final double BEFORE = -0.7;
    private static final double AFTER = -0.9;
    private static final double PER_ARC = -0.35;
    private static final double PER_SIDE_CLAUSE = -1.1;
    private static final double WITHIN_TARGET = -1.6;
    private static final double WITHIN_SOURCE = -1.4;
    private static final double PER_TOKEN = -0.04;

    private final Scene scene;
    private final Parse parse;
    private final int source;
    private final int target;
    private final List<Integer> path;
    private final int agentHead;

    Standing(Scene scene) {
        this.scene = scene;
        this.parse = scene.parse();
        this.source = scene.sources().isEmpty() ? -1 : scene.sources().get(0);
        this.target = scene.targets().isEmpty() ? -1 : nearest(scene.targets(), source);
        this.path = source >= 0 && target >= 0
                ? Arrays.stream(parse.path(source, target)).boxed().toList()
                : List.of();
        this.agentHead = source >= 0 ? agentHead(source) : -1;
    }

    private static int nearest(List<Integer> tokens, int to) {
        return tokens.stream()
                .min((a, b) -> Integer.compare(Math.abs(a - to), Math.abs(b - to)))
                .orElse(-1);
    }

    /** The verb or noun whose agent the source is: up from it through names and titles. */
    private int agentHead(int token) {
        var at = token;
        while (parse.head(at) != Parse.ROOT
                && parse.is(at, "compound", "flat", "appos", "conj", "nmod", "amod", "dep")) {
            at = parse.head(at);
        }
        return parse.head(at) == Parse.ROOT ? at : parse.head(at);
    }

    double score(Match match) {
        var words = match.tokens().stream()
                .filter(token -> token != source && token != target)
                .toList();
        var head = words.isEmpty() ? match.first() : words.get(0);
        var score = match.pattern().weight() + PER_WORD * (match.words() - 1);
        if (match.words() == 1 && parse.isNoun(head)) {
            score += LONE_NOUN;
        }
        if (words.stream().anyMatch(path::contains)) {
            score += ON_PATH;
        }
        if (agentHead >= 0 && parse.dominates(agentHead, head)) {
            score += GOVERNED + descent(agentHead, head);
        }
        if (source >= 0 && head != source && parse.dominates(source, head)) {
            score += WITHIN_SOURCE;
        }
        if (target >= 0
                && head != target
                && parse.dominates(target, head)
                && !parse.dominates(target, Math.max(0, source))) {
            score += WITHIN_TARGET;
        }
        return score + line(head, match.last());
    }

    /** Every arc down from the source's verb tells against it, and more so every clause at its side. */
    private double descent(int from, int to) {
        var score = 0.0;
        for (int at = to; at != from; at = parse.head(at)) {
            score += PER_ARC;
            if (parse.is(at, "advcl", "acl", "parataxis")) {
                score += PER_SIDE_CLAUSE;
            }
        }
        return score;
    }

    private double line(int head, int last) {
        if (source < 0) {
            return PER_TOKEN * head;
        }
        var score = PER_TOKEN * Math.abs(head - source);
        if (target >= 0) {
            var low = Math.min(source, target);
            var high = Math.max(source, target);
            if (head > low && head < high || last > low && last < high) {
                score += BETWEEN;
            } else if (last <= low) {
                score += BEFORE;
            } else if (head > high) {
                score += AFTER;
            }
        }
        return score;
    }
}
