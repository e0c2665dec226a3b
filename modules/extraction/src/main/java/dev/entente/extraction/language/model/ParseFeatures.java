package dev.entente.extraction.language.model;

/**
 * What tells the next transition: the top of the stack, the head of the buffer and what hangs on them, each with its
 * word, cluster, tag and relation. The network finds out by itself which of these belong together; only pairs of tags
 * are spelt out for it.
 */
public final class ParseFeatures {

    private static final int FAR = 9;
    private static final int MANY = 4;

    private ParseFeatures() {}

    public static void extract(Tokens t, int[] tags, Configuration c, Features f) {
        int s0 = c.stack(0);
        int s1 = c.stack(1);
        int s2 = c.stack(2);
        int b0 = c.next();
        int b1 = Math.min(b0 + 1, c.root());
        int b2 = Math.min(b0 + 2, c.root());
        int s0l = c.left1[s0];
        int s0r = c.right1[s0];
        int s1l = c.left1[s1];
        int s1r = c.right1[s1];
        int b0l = c.left1[b0];
        f.clear();
        core(1, t, tags, s0, f);
        core(2, t, tags, s1, f);
        core(3, t, tags, s2, f);
        core(4, t, tags, b0, f);
        core(5, t, tags, b1, f);
        core(6, t, tags, b2, f);
        child(7, t, tags, c, s0l, f);
        child(8, t, tags, c, s0r, f);
        child(9, t, tags, c, s1l, f);
        child(10, t, tags, c, s1r, f);
        child(11, t, tags, c, b0l, f);
        outerChild(12, tags, c, c.left2[s0], f);
        outerChild(13, tags, c, c.right2[s0], f);
        outerChild(14, tags, c, c.left2[s1], f);
        outerChild(15, tags, c, c.right2[s1], f);
        outerChild(16, tags, c, c.left2[b0], f);
        f.add(100, tags[c.stack(3)]);
        f.add(101, tags[c.right1[s0r]]);
        pairs(tags, c, s0, s1, b0, b1, s0r, f);
    }

    private static void pairs(int[] tags, Configuration c, int s0, int s1, int b0, int b1, int s0r, Features f) {
        int gap = Math.min(b0 - s0, FAR);
        int span = Math.min(s0 - s1, FAR);
        f.add(102, gap);
        f.add(103, span);
        f.add(104, Math.min(c.rightCounts[s0], MANY));
        f.add(105, Math.min(c.leftCounts[s0], MANY));
        f.add(106, Math.min(c.rightCounts[s1], MANY));
        f.add(107, Math.min(c.leftCounts[s1], MANY));
        f.add(108, Math.min(c.leftCounts[b0], MANY));
        f.add(109, tags[s0], tags[b0]);
        f.add(110, tags[s1], tags[s0]);
        f.add(111, tags[b0], tags[b1]);
        f.add(112, tags[s1], tags[b0]);
        f.add(113, tags[s0], tags[s0r]);
        f.add(114, tags[s0], tags[b1]);
        f.add(115, tags[s0], gap);
        f.add(116, tags[s1], span);
    }

    private static void core(int template, Tokens t, int[] tags, int position, Features f) {
        f.add(template << 2, tags[position]);
        f.add(template << 2 | 1, t.word(position).familiar);
        f.add(template << 2 | 2, t.word(position).cluster);
    }

    private static void child(int template, Tokens t, int[] tags, Configuration c, int position, Features f) {
        f.add(template << 2, tags[position]);
        f.add(template << 2 | 1, t.word(position).everyday);
        f.add(template << 2 | 2, t.word(position).cluster);
        f.add(template << 2 | 3, c.relation(position));
    }

    private static void outerChild(int template, int[] tags, Configuration c, int position, Features f) {
        f.add(template << 2, tags[position]);
        f.add(template << 2 | 1, c.relation(position));
    }
}
