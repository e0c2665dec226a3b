package dev.entente.extraction.language.model;

/**
 * What tells the next transition: the top of the stack, the head of the buffer and what hangs on them, each with its
 * word, cluster, tag and relation. The network finds out by itself which of these belong together; only pairs of tags
 * are spelt out for it.
 *
 * <p>Most of it depends on a single token and the place where that stands: the places are numbered, first those of the
 * stack and the buffer, then those of their children, then those of further children, which count by tag and relation
 * alone. So it comes in parts, whose sums a {@link Parser} remembers.
 */
public final class ParseFeatures {

    /** The places on the stack and in the buffer. */
    static final int HEADS = 6;
    /** Behind the place of a head's nearest child on a side, so many places on, comes its next on that side. */
    static final int FURTHER = 5;
    /** The places where the word counts: those and the ones of their nearest children. */
    static final int WORDS = HEADS + FURTHER;
    /** All places. */
    static final int PLACES = WORDS + FURTHER;

    /** The place of the token below the top of the stack, of its children, and of the one below it. */
    static final int[] BELOW = {1, 8, 9, 13, 14, 2};
    /** The place of the top of the stack, and of its children. */
    static final int[] TOP = {0, 6, 7, 11, 12};
    /** The place of the next token of the buffer, of its child, and of the two tokens behind it. */
    static final int[] AHEAD = {3, 10, 15, 4, 5};

    /** The token below the one below the top of the stack. */
    static final int THIRD = 2;
    /** The two tokens behind the next. */
    static final int SECOND_AHEAD = 4;

    static final int THIRD_AHEAD = 5;

    /** The largest distance that is told apart from others. */
    static final int FAR = 9;
    /** The largest number of children that is. */
    static final int MANY = 4;

    private ParseFeatures() {}

    /** All features, always in the same order: on it depend the last bits of a sum of floats, and so a training. */
    public static void extract(Tokens t, int[] tags, Configuration c, Features f) {
        int[] positions = new int[PLACES];
        locate(c, positions);
        f.clear();
        for (int place = 0; place < PLACES; place++) {
            int position = positions[place];
            tag(place, tags[position], f);
            word(place, t.word(position), f);
            relation(place, c.relation(position), f);
        }
        below(tags, c, f);
        top(tags, c, f);
        ahead(tags, c, f);
        between(tags, c, f);
    }

    /** Where the tokens of all places stand. */
    static void locate(Configuration c, int[] positions) {
        int s0 = c.stack(0);
        int s1 = c.stack(1);
        int b0 = c.next();
        positions[0] = s0;
        positions[1] = s1;
        positions[2] = c.stack(2);
        positions[3] = b0;
        positions[4] = Math.min(b0 + 1, c.root());
        positions[5] = Math.min(b0 + 2, c.root());
        positions[6] = c.left1[s0];
        positions[7] = c.right1[s0];
        positions[8] = c.left1[s1];
        positions[9] = c.right1[s1];
        positions[10] = c.left1[b0];
        positions[11] = c.left2[s0];
        positions[12] = c.right2[s0];
        positions[13] = c.left2[s1];
        positions[14] = c.right2[s1];
        positions[15] = c.left2[b0];
    }

    static void tag(int place, int tag, Features f) {
        f.add(template(place), tag);
    }

    static void word(int place, Word word, Features f) {
        if (place < WORDS) {
            f.add(template(place) | 1, place < HEADS ? word.familiar : word.everyday);
            f.add(template(place) | 2, word.cluster);
        }
    }

    static void relation(int place, int relation, Features f) {
        if (place >= HEADS) {
            f.add(template(place) | (place < WORDS ? 3 : 1), relation);
        }
    }

    /** What depends on the tokens below the top of the stack, and on how they stand to it. */
    static void below(int[] tags, Configuration c, Features f) {
        int s1 = c.stack(1);
        int span = distance(s1, c.stack(0));
        fourth(tags, c, f);
        f.add(103, span);
        childrenBelow(count(c.leftCounts[s1]), count(c.rightCounts[s1]), f);
        pairBelow(tags, c, f);
        f.add(116, tags[s1], span);
    }

    /** How far the top of the stack stands from the token below it. */
    static void span(int tag, int distance, Features f) {
        f.add(103, distance);
        f.add(116, tag, distance);
    }

    /** How many children the token below the top has. */
    static void childrenBelow(int left, int right, Features f) {
        f.add(106, right);
        f.add(107, left);
    }

    /** What only tags tell of those below the top. */
    static void tagsBelow(int[] tags, Configuration c, Features f) {
        fourth(tags, c, f);
        pairBelow(tags, c, f);
    }

    private static void fourth(int[] tags, Configuration c, Features f) {
        f.add(100, tags[c.stack(3)]);
    }

    private static void pairBelow(int[] tags, Configuration c, Features f) {
        f.add(110, tags[c.stack(1)], tags[c.stack(0)]);
    }

    /** What depends on the top of the stack and its children. */
    static void top(int[] tags, Configuration c, Features f) {
        int s0 = c.stack(0);
        grandchild(tags, c, f);
        childrenOfTop(count(c.leftCounts[s0]), count(c.rightCounts[s0]), f);
        pairOfTop(tags, c, f);
    }

    /** How many children the top has. */
    static void childrenOfTop(int left, int right, Features f) {
        f.add(104, right);
        f.add(105, left);
    }

    /** What only tags tell of the top and those under it. */
    static void tagsOfTop(int[] tags, Configuration c, Features f) {
        grandchild(tags, c, f);
        pairOfTop(tags, c, f);
    }

    /** What only tags tell of a top without children. */
    static void tagsOfBareTop(int tag, Features f) {
        f.add(101, Tagger.BEFORE);
        f.add(113, tag, Tagger.BEFORE);
    }

    private static void grandchild(int[] tags, Configuration c, Features f) {
        f.add(101, tags[c.right1[c.right1[c.stack(0)]]]);
    }

    private static void pairOfTop(int[] tags, Configuration c, Features f) {
        int s0 = c.stack(0);
        f.add(113, tags[s0], tags[c.right1[s0]]);
    }

    /** What depends on the buffer. */
    static void ahead(int[] tags, Configuration c, Features f) {
        childrenAhead(count(c.leftCounts[c.next()]), f);
        pairAhead(tags, c, f);
    }

    /** How many children the next token has. */
    static void childrenAhead(int left, Features f) {
        f.add(108, left);
    }

    /** What only tags tell of the buffer. */
    static void pairAhead(int[] tags, Configuration c, Features f) {
        int b0 = c.next();
        f.add(111, tags[b0], tags[Math.min(b0 + 1, c.root())]);
    }

    /** What depends on how stack and buffer stand to each other. */
    static void between(int[] tags, Configuration c, Features f) {
        int s0 = c.stack(0);
        int gap = distance(s0, c.next());
        f.add(102, gap);
        pairsBetween(tags, c, f);
        f.add(115, tags[s0], gap);
    }

    /** How far the top of the stack stands from the buffer. */
    static void gap(int tag, int distance, Features f) {
        f.add(102, distance);
        f.add(115, tag, distance);
    }

    static void pairsBetween(int[] tags, Configuration c, Features f) {
        int s0 = c.stack(0);
        int b0 = c.next();
        f.add(109, tags[s0], tags[b0]);
        f.add(112, tags[c.stack(1)], tags[b0]);
        f.add(114, tags[s0], tags[Math.min(b0 + 1, c.root())]);
    }

    static int distance(int from, int to) {
        return Math.min(to - from, FAR);
    }

    static int count(int children) {
        return Math.min(children, MANY);
    }

    private static int template(int place) {
        return place + 1 << 2;
    }
}
