package dev.entente.extraction.language.model;

/**
 * A state of the arc-hybrid transition system (Kuhlmann, Gomez-Rodriguez and Satta 2011): a stack, the next token of
 * the buffer, and the arcs drawn so far. The artificial root waits at the end of the buffer. Position 0 stands for
 * none.
 */
public final class Configuration {

    /** Pushes the next token on the stack. */
    public static final int SHIFT = 0;
    /** Hangs the top of the stack under the next token. */
    public static final int LEFT = 1;
    /** Hangs the top of the stack under the one below it. */
    public static final int RIGHT = 2;

    /** The number of transitions. */
    public static final int TRANSITIONS = 3;

    final int[] left1;
    final int[] left2;
    final int[] right1;
    final int[] right2;
    final int[] leftCounts;
    final int[] rightCounts;

    private final int root;
    private final int[] stack;
    private final int[] heads;
    private final int[] relations;
    private int depth;
    private int next = Tokens.FIRST;

    public Configuration(int size) {
        root = Tokens.FIRST + size;
        int positions = root + 3;
        left1 = new int[positions];
        left2 = new int[positions];
        right1 = new int[positions];
        right2 = new int[positions];
        leftCounts = new int[positions];
        rightCounts = new int[positions];
        stack = new int[size];
        heads = new int[positions];
        relations = new int[positions];
    }

    public boolean isFinal() {
        return next == root && depth == 0;
    }

    /** The stack's token at a depth, 0 being the top; 0 where the stack is not that deep. */
    public int stack(int index) {
        return index < depth ? stack[depth - 1 - index] : 0;
    }

    public int depth() {
        return depth;
    }

    /** The next token of the buffer, or the root. */
    public int next() {
        return next;
    }

    public int root() {
        return root;
    }

    /** The head of a token, or 0 where it has none yet. */
    public int head(int position) {
        return heads[position];
    }

    /** The relation of a token to its head, where it has one. */
    public int relation(int position) {
        return relations[position];
    }

    /** Whether a transition may be taken. The root takes a single child, and only once all other arcs are drawn. */
    public boolean permits(int transition) {
        return switch (transition) {
            case SHIFT -> next < root;
            case LEFT -> next < root ? depth > 0 : depth == 1;
            default -> depth > 1;
        };
    }

    /** The transitions that may be taken, as {@link Choices}. */
    long permitted() {
        long permitted = 0;
        for (int transition = 0; transition < TRANSITIONS; transition++) {
            permitted |= permits(transition) ? 1L << transition : 0;
        }
        return permitted;
    }

    public void shift() {
        stack[depth++] = next++;
    }

    /** The head that LEFT or RIGHT would give to the top of the stack. */
    public int proposedHead(int transition) {
        return transition == LEFT ? next : stack(1);
    }

    /** Takes the top off the stack and hangs it under a head. */
    public void attach(int head, int relation) {
        int dependent = stack[--depth];
        heads[dependent] = head;
        relations[dependent] = relation;
        if (dependent < head) {
            left2[head] = left1[head];
            left1[head] = dependent;
            leftCounts[head]++;
        } else {
            right2[head] = right1[head];
            right1[head] = dependent;
            rightCounts[head]++;
        }
    }
}
