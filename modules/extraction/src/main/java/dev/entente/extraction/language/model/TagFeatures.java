package dev.entente.extraction.language.model;

/** What tells the tag of a word: the word, its affixes and shape, its neighbours, and the two tags before it. */
public final class TagFeatures {

    private TagFeatures() {}

    /** Replaces the features by those of the token at a position, given the tags of the positions before it. */
    public static void extract(Tokens t, int[] tags, int p, Features f) {
        int tag1 = tags[p - 1];
        int tag2 = tags[p - 2];
        int word = t.words[p];
        int shape = t.shapes[p];
        int first = p == Tokens.FIRST ? 1 : 0;
        f.clear();
        f.add(1, word);
        f.add(2, t.suffixes4[p]);
        f.add(3, t.suffixes3[p]);
        f.add(4, t.suffixes2[p]);
        f.add(5, t.suffixes1[p], shape);
        f.add(6, shape, first);
        f.add(7, t.prefixes3[p]);
        f.add(8, t.prefixes2[p], t.suffixes2[p]);
        f.add(9, tag1);
        f.add(10, tag1, tag2);
        f.add(11, tag1, word);
        f.add(12, t.words[p - 1]);
        f.add(13, t.words[p + 1]);
        f.add(14, t.words[p - 2]);
        f.add(15, t.words[p + 2]);
        f.add(16, t.words[p - 1], word);
        f.add(17, word, t.words[p + 1]);
        f.add(18, t.suffixes3[p + 1]);
        f.add(19, t.suffixes3[p - 1], t.suffixes3[p]);
        f.add(20, shape, t.shapes[p + 1], t.shapes[p - 1]);
        f.add(21, t.fine[p]);
        f.add(22, t.fine[p + 1], t.coarse[p]);
        f.add(23, t.fine[p - 1], t.coarse[p]);
        f.add(24, t.habits[p], t.habits[p + 1]);
        f.add(25, t.habits[p], tag1);
        f.add(26, t.habits[p], tag1, t.habits[p + 1]);
        f.add(27, t.habits[p + 1], t.habits[p + 2], t.habits[p]);
        f.add(28, t.suffixes3[p], shape, first);
        f.add(29, t.habits[p], tag1, tag2);
        f.add(30, t.suffixes3[p], tag1);
        f.add(31, t.coarse[p + 1], t.coarse[p + 2], t.habits[p]);
        f.add(32, word, shape, first);
    }
}
