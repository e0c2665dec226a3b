package dev.entente.extraction.language.model;

/** What tells the tag of a word: the word, its affixes and shape, its neighbours, and the two tags before it. */
public final class TagFeatures {

    private TagFeatures() {}

    public static void extract(Tokens t, int[] tags, int p, Features f) {
        int tag1 = tags[p - 1];
        int first = p == Tokens.FIRST ? 1 : 0;
        f.clear();
        f.add(1, t.familiar[p]);
        f.add(2, t.suffixes4[p]);
        f.add(3, t.suffixes3[p]);
        f.add(4, t.suffixes2[p]);
        f.add(5, t.prefixes3[p]);
        f.add(6, t.prefixes2[p]);
        f.add(7, t.shapes[p], first);
        f.add(8, t.clusters[p]);
        f.add(9, t.habits[p]);
        f.add(10, t.suffixes2[p], t.shapes[p]);
        f.add(11, tag1);
        f.add(12, tag1, tags[p - 2]);
        f.add(13, tag1, t.habits[p]);
        f.add(14, t.familiar[p - 1]);
        f.add(15, t.suffixes3[p - 1]);
        f.add(16, t.shapes[p - 1]);
        f.add(17, t.clusters[p - 1]);
        f.add(18, t.familiar[p + 1]);
        f.add(19, t.suffixes3[p + 1]);
        f.add(20, t.suffixes2[p + 1]);
        f.add(21, t.shapes[p + 1]);
        f.add(22, t.clusters[p + 1]);
        f.add(23, t.habits[p + 1]);
        f.add(24, t.everyday[p - 2]);
        f.add(25, t.clusters[p - 2]);
        f.add(26, t.everyday[p + 2]);
        f.add(27, t.clusters[p + 2]);
        f.add(28, t.habits[p + 2]);
        f.add(29, t.habits[p], t.habits[p + 1]);
    }
}
