package dev.entente.extraction.language;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * One analysed sentence: a tag, a lemma, a head and a relation for each of its tokens.
 *
 * <p>Tags are those of the Penn Treebank ({@code NNP}, {@code VBD}); relations those of Universal Dependencies
 * ({@code nsubj:pass}). Tokens are numbered from 0. The heads form a projective tree with exactly one root, so every
 * subtree is an unbroken span. An empty sentence has no root.
 */
public final class Parse {

    /** The head of the root. */
    public static final int ROOT = -1;

    private final List<String> forms;
    private final List<String> tags;
    private final int[] heads;
    private final List<String> relations;
    private final Lemmatizer lemmatizer;
    private final Tree tree;

    Parse(List<String> forms, List<String> tags, int[] heads, List<String> relations, Lemmatizer lemmatizer) {
        this.forms = forms;
        this.tags = tags;
        this.heads = heads;
        this.relations = relations;
        this.lemmatizer = lemmatizer;
        this.tree = new Tree(heads);
    }

    public int size() {
        return forms.size();
    }

    /** The token as the caller gave it. */
    public String form(int token) {
        return forms.get(token);
    }

    /** The Penn Treebank tag. */
    public String tag(int token) {
        return tags.get(token);
    }

    /** The dictionary form, in lower case unless the token is a proper noun. */
    public String lemma(int token) {
        return lemmatizer.lemma(form(token), tag(token));
    }

    /** The token this one depends on, or {@link #ROOT}. */
    public int head(int token) {
        return heads[token];
    }

    /** The Universal Dependencies relation to the head, with its subtype: {@code nsubj:pass}. */
    public String relation(int token) {
        return relations.get(token);
    }

    /**
     * Whether the relation to the head is one of those given, or a subtype of one: {@code nsubj:pass} is {@code nsubj}.
     */
    public boolean is(int token, String... anyOf) {
        String relation = relation(token);
        for (String wanted : anyOf) {
            boolean subtype = relation.length() > wanted.length() && relation.charAt(wanted.length()) == ':';
            if (relation.startsWith(wanted) && (relation.length() == wanted.length() || subtype)) {
                return true;
            }
        }
        return false;
    }

    /** The token that depends on none; empty for an empty sentence. */
    public OptionalInt root() {
        return IntStream.range(0, size()).filter(token -> heads[token] == ROOT).findFirst();
    }

    /** The tokens that depend on this one, from left to right. */
    public int[] children(int token) {
        return tree.children(token);
    }

    /** The children that stand in one of these relations, or a subtype, from left to right. */
    public int[] children(int token, String... anyOf) {
        int[] children = tree.children(token);
        int size = 0;
        for (int child : children) {
            if (is(child, anyOf)) {
                children[size++] = child;
            }
        }
        return Arrays.copyOf(children, size);
    }

    /** The first child that stands in one of these relations, or a subtype. */
    public OptionalInt child(int token, String... anyOf) {
        return Arrays.stream(tree.children(token))
                .filter(child -> is(child, anyOf))
                .findFirst();
    }

    public boolean hasChild(int token, String... anyOf) {
        for (int child : tree.children(token)) {
            if (is(child, anyOf)) {
                return true;
            }
        }
        return false;
    }

    /** This token and all it is coordinated with: {@code A}, {@code B} and {@code C} of "A, B and C", given A. */
    public int[] conjuncts(int token) {
        return IntStream.concat(IntStream.of(token), Arrays.stream(children(token, "conj")))
                .toArray();
    }

    /** The tokens from this one's head up to the root, nearest first. */
    public int[] ancestors(int token) {
        return IntStream.iterate(heads[token], ancestor -> ancestor != ROOT, ancestor -> heads[ancestor])
                .toArray();
    }

    /** Whether {@code token} is {@code ancestor} or depends on it, however indirectly. */
    public boolean dominates(int ancestor, int token) {
        return subtreeBegin(ancestor) <= token && token < subtreeEnd(ancestor);
    }

    /** The first token of the subtree under this token. */
    public int subtreeBegin(int token) {
        return tree.begin(token);
    }

    /** One past the last token of the subtree under this token. */
    public int subtreeEnd(int token) {
        return tree.end(token);
    }

    /** The lowest token that dominates both. */
    public int commonAncestor(int first, int second) {
        int ancestor = first;
        while (!dominates(ancestor, second)) {
            ancestor = heads[ancestor];
        }
        return ancestor;
    }

    /** The tokens passed on the way from one token to another along the arcs, both ends included. */
    public int[] path(int from, int to) {
        int top = commonAncestor(from, to);
        int[] up = climb(from, top);
        int[] down = climb(to, top);
        int[] path = Arrays.copyOf(up, up.length + 1 + down.length);
        path[up.length] = top;
        for (int i = 0; i < down.length; i++) {
            path[path.length - 1 - i] = down[i];
        }
        return path;
    }

    private int[] climb(int from, int top) {
        return IntStream.iterate(from, token -> token != top, token -> heads[token])
                .toArray();
    }

    public boolean isVerb(int token) {
        return tag(token).startsWith("VB");
    }

    public boolean isNoun(int token) {
        return tag(token).startsWith("NN");
    }

    public boolean isProperNoun(int token) {
        return tag(token).startsWith("NNP");
    }

    /** Whether this is a verb whose subject undergoes what it says: "was signed". */
    public boolean isPassive(int token) {
        return hasChild(token, "aux:pass", "nsubj:pass", "csubj:pass");
    }

    /** Whether "not", "never" or "no" depends directly on this token. */
    public boolean isNegated(int token) {
        return Arrays.stream(children(token, "advmod", "det", "cc"))
                .anyMatch(child -> Negation.WORDS.contains(lemma(child)));
    }

    /** One token a line: number, form, lemma, tag, head and relation, numbered from 1 as in CoNLL-U. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < size(); i++) {
            lines.append(i + 1).append('\t').append(form(i)).append('\t').append(lemma(i));
            lines.append('\t').append(tag(i)).append('\t').append(head(i) + 1);
            lines.append('\t').append(relation(i)).append('\n');
        }
        return lines.toString();
    }
}
