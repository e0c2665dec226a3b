package dev.entente.extraction.language.model;

/**
 * What tells the tag of a word: the word, its affixes and shape, its neighbours, and the two tags before it.
 *
 * <p>Most of it depends on a single word and where that stands beside the one to be tagged; so it comes in parts, whose
 * sums a {@link Tagger} remembers.
 */
public final class TagFeatures {

    private TagFeatures() {}

    public static void extract(Tokens t, int[] tags, int p, Features f) {
        Word word = t.word(p);
        Word next = t.word(p + 1);
        f.clear();
        centre(word, p == Tokens.FIRST, f);
        before(tags[p - 1], tags[p - 2], word, f);
        previous(t.word(p - 1), f);
        next(next, f);
        secondPrevious(t.word(p - 2), f);
        secondNext(t.word(p + 2), f);
        habits(word, next, f);
    }

    static void centre(Word w, boolean first, Features f) {
        f.add(1, w.familiar);
        f.add(2, w.suffix4);
        f.add(3, w.suffix3);
        f.add(4, w.suffix2);
        f.add(5, w.prefix3);
        f.add(6, w.prefix2);
        f.add(7, w.shape, first ? 1 : 0);
        f.add(8, w.cluster);
        f.add(9, w.habit);
        f.add(10, w.suffix2, w.shape);
    }

    static void before(int tag1, int tag2, Word w, Features f) {
        f.add(11, tag1);
        f.add(12, tag1, tag2);
        f.add(13, tag1, w.habit);
    }

    static void previous(Word w, Features f) {
        f.add(14, w.familiar);
        f.add(15, w.suffix3);
        f.add(16, w.shape);
        f.add(17, w.cluster);
    }

    static void next(Word w, Features f) {
        f.add(18, w.familiar);
        f.add(19, w.suffix3);
        f.add(20, w.suffix2);
        f.add(21, w.shape);
        f.add(22, w.cluster);
        f.add(23, w.habit);
    }

    static void secondPrevious(Word w, Features f) {
        f.add(24, w.everyday);
        f.add(25, w.cluster);
    }

    static void secondNext(Word w, Features f) {
        f.add(26, w.everyday);
        f.add(27, w.cluster);
        f.add(28, w.habit);
    }

    static void habits(Word w, Word next, Features f) {
        f.add(29, w.habit, next.habit);
    }
}
