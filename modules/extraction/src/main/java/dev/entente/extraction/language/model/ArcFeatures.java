package dev.entente.extraction.language.model;

/** What tells the next transition: the words and tags around the top of the stack and the head of the buffer. */
public final class ArcFeatures {

    private ArcFeatures() {}

    /** Replaces the features by those of the configuration. */
    public static void extract(Tokens t, int[] tags, Configuration c, Features f) {
        int s0 = c.stack(0);
        int s1 = c.stack(1);
        int s2 = c.stack(2);
        int b0 = c.next();
        int b1 = Math.min(b0 + 1, c.root() + 1);
        int b2 = Math.min(b0 + 2, c.root() + 2);
        int s0w = t.words[s0];
        int s1w = t.words[s1];
        int b0w = t.words[b0];
        int s0t = tags[s0];
        int s1t = tags[s1];
        int s2t = tags[s2];
        int b0t = tags[b0];
        int b1t = tags[b1];
        int b2t = tags[b2];
        int s0c = t.fine[s0];
        int s1c = t.fine[s1];
        int b0c = t.fine[b0];
        int s0g = t.coarse[s0];
        int s1g = t.coarse[s1];
        int b0g = t.coarse[b0];
        int s0l = c.left1[s0];
        int s0l2 = c.left2[s0];
        int s0r = c.right1[s0];
        int s0r2 = c.right2[s0];
        int s1l = c.left1[s1];
        int s1r = c.right1[s1];
        int s1r2 = c.right2[s1];
        int b0l = c.left1[b0];
        int b0l2 = c.left2[b0];
        int s0lr = c.relation(s0l);
        int s0rr = c.relation(s0r);
        int s1lr = c.relation(s1l);
        int s1rr = c.relation(s1r);
        int b0lr = c.relation(b0l);
        int gap = Math.min(b0 - s0, 9);
        int span = Math.min(s0 - s1, 9);
        int s0vr = Math.min(c.rightCounts[s0], 4);
        int s0vl = Math.min(c.leftCounts[s0], 4);
        int s1vr = Math.min(c.rightCounts[s1], 4);
        int s1vl = Math.min(c.leftCounts[s1], 4);
        int b0vl = Math.min(c.leftCounts[b0], 4);
        f.clear();

        f.add(1, s0w, s0t);
        f.add(2, s0w);
        f.add(3, s0t);
        f.add(4, s1w, s1t);
        f.add(5, s1w);
        f.add(6, s1t);
        f.add(7, b0w, b0t);
        f.add(8, b0w);
        f.add(9, b0t);
        f.add(10, t.words[b1], b1t);
        f.add(11, b1t);
        f.add(12, t.words[b2], b2t);
        f.add(13, t.words[s2], s2t);

        f.add(14, s0w, s0t, b0w, b0t);
        f.add(15, s0w, b0w);
        f.add(16, s0w, b0t);
        f.add(17, s0t, b0w);
        f.add(18, s0t, b0t);
        f.add(19, s1w, s0w);
        f.add(20, s1w, s0t);
        f.add(21, s1t, s0w);
        f.add(22, s1t, s0t);
        f.add(23, s1w, s1t, s0w, s0t);

        f.add(24, s0t, b0t, b1t);
        f.add(25, s1t, s0t, b0t);
        f.add(26, s2t, s1t, s0t);
        f.add(27, b0t, b1t, b2t);
        f.add(28, s1t, s0t, b0t, b1t);
        f.add(29, s2t, s1t, s0t, b0t);
        f.add(30, s0t, b0t, b1t, b2t);
        f.add(31, s1t, s0w, b0t);
        f.add(32, s1w, s0t, b0t);
        f.add(33, s1t, s0t, b0w);
        f.add(34, s0w, b0t, b1t);
        f.add(35, s0t, b0w, b1t);

        f.add(36, s0t, tags[s0l], b0t);
        f.add(37, s0t, tags[s0r], b0t);
        f.add(38, s0t, b0t, tags[b0l]);
        f.add(39, s1t, tags[s1r], s0t);
        f.add(40, s1t, tags[s1l], s0t);
        f.add(41, s1t, s0t, tags[s0l]);
        f.add(42, s1t, s0t, tags[s0r]);
        f.add(43, s0t, tags[s0l], tags[s0l2]);
        f.add(44, s0t, tags[s0r], tags[s0r2], b0t);
        f.add(45, s1t, tags[s1r], tags[s1r2], s0t);
        f.add(46, b0t, tags[b0l], tags[b0l2]);
        f.add(47, s1t, tags[s1r], s0t, b0t);

        f.add(48, s0t, b0t, gap);
        f.add(49, s1t, s0t, span);
        f.add(50, s0w, gap);
        f.add(51, b0w, gap);
        f.add(52, s0t, s0vr, b0t);
        f.add(53, s1t, s1vr, s0t);
        f.add(54, b0t, b0vl, s0t);
        f.add(55, s0w, s0vr);
        f.add(56, s0w, s0vl, s0vr);
        f.add(57, s1w, s1vr);
        f.add(58, s1w, s1vl);
        f.add(59, b0w, b0vl);

        f.add(60, s0t, s0lr, s0rr);
        f.add(61, s1t, s1lr, s1rr);
        f.add(62, b0t, b0lr);
        f.add(63, s0w, s0rr);
        f.add(64, s0w, s0lr);
        f.add(65, s1w, s1rr);
        f.add(66, s0rr, s0t, b0t, c.relation(s0r2));
        f.add(67, s1rr, s1t, s0t, c.relation(s1r2));
        f.add(68, s1rr, s0lr, s1t, s0t);
        f.add(69, s0lr, b0lr, s0t, b0t);
        f.add(70, s1w, s1rr, s0t);
        f.add(71, s0t, t.words[s0r], b0t);
        f.add(72, s0t, t.words[s0l], b0t);
        f.add(73, s1t, t.words[s1r], s0t);
        f.add(74, s1t, s0t, t.words[s0l]);
        f.add(75, b0t, t.words[b0l], s0t);

        f.add(76, s0c, b0c);
        f.add(77, s1c, s0c);
        f.add(78, s0c, b0t);
        f.add(79, s0t, b0c);
        f.add(80, s1c, s0t);
        f.add(81, s1t, s0c);
        f.add(82, s1g, s0g, b0g);
        f.add(83, s0g, b0g, t.coarse[b1]);
        f.add(84, s0c, s0t);
        f.add(85, b0c, b0t);
        f.add(86, s1c, s0g, t.coarse[s0l]);
        f.add(87, s1g, s1vr, s0g, b0t);
    }
}
