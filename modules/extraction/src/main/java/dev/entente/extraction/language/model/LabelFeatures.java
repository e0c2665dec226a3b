package dev.entente.extraction.language.model;

/** What tells the relation of an arc: its two ends, their neighbours, and what already hangs on them. */
public final class LabelFeatures {

    private LabelFeatures() {}

    /** Replaces the features by those of an arc about to be drawn. */
    public static void extract(Tokens t, int[] tags, Configuration c, int head, int dependent, Features f) {
        int right = head < dependent ? 1 : 0;
        int hw = t.words[head];
        int ht = tags[head] << 1 | right;
        int dw = t.words[dependent];
        int dt = tags[dependent];
        int hc = t.fine[head];
        int dc = t.fine[dependent];
        int dl = c.left1[dependent];
        int dr = c.right1[dependent];
        int distance = Math.min(Math.abs(head - dependent), 6);
        int sibling = right == 1 ? c.right1[head] : c.left1[head];
        int siblingRelation = c.relation(sibling);
        int otherRelation = c.relation(right == 1 ? c.left1[head] : c.right1[head]);
        f.clear();
        f.add(1, ht, dt);
        f.add(2, hw, dt, right);
        f.add(3, ht, dw);
        f.add(4, hw, dw, right);
        f.add(5, dw, right);
        f.add(6, hw, right);
        f.add(7, dt, tags[dl], ht);
        f.add(8, ht, dt, t.words[dl]);
        f.add(9, dt, tags[dr], ht);
        f.add(10, ht, dt, siblingRelation);
        f.add(11, ht, dt, otherRelation);
        f.add(12, tags[dependent - 1], dt, ht);
        f.add(13, tags[dependent + 1], dt, ht);
        f.add(14, distance, ht, dt);
        f.add(15, t.suffixes3[dependent], ht);
        f.add(16, t.suffixes3[dependent], dt, right);
        f.add(17, c.relation(dl), dt, ht);
        f.add(18, c.relation(dr), dt, ht);
        f.add(19, t.words[dl], hw, right);
        f.add(20, hc, dc, right);
        f.add(21, hc, dt, right);
        f.add(22, ht, dc);
        f.add(23, hw, dt, siblingRelation, right);
        f.add(24, hw, siblingRelation, otherRelation, right);
        f.add(25, c.relation(dl), c.relation(c.left2[dependent]), dt, ht);
        f.add(26, ht, dt, Math.min(c.rightCounts[head], 3), siblingRelation);
        f.add(27, dw, dt, t.words[dl]);
        f.add(28, dw, siblingRelation, ht);
        f.add(29, t.coarse[dependent], t.coarse[head], siblingRelation, right);
        f.add(30, tags[head - 1], ht, dt);
        f.add(31, tags[head + 1], ht, dt);
        f.add(32, t.words[dependent - 1], dt, ht);
        f.add(33, t.words[dependent + 1], dt, ht);
        f.add(34, t.words[dl], t.coarse[dependent], t.coarse[head], right);
    }
}
