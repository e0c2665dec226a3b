package dev.entente.ledger;

import dev.entente.model.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts independent sources. Articles of one publisher are one source, and so are near-duplicates of one text: a wire
 * story copied by ten sites. Either makes two articles one, and so along a chain.
 */
final class Sources {
    /** Two SimHashes of 64 bits that differ in no more bits than this are of one text (Manku, Jain, Das Sarma 2007). */
    private static final int NEAR = 3;

    private static final int BANDS = NEAR + 1;
    private static final int BAND_BITS = Long.SIZE / BANDS;

    private final Map<String, Integer> first = new HashMap<>();
    private final Map<Long, List<Integer>> buckets = new HashMap<>();
    private final int[] parent;
    private int count;

    private Sources(int size) {
        parent = new int[size];
        count = size;
    }

    static int count(List<Mention> mentions) {
        var documents = new HashMap<String, Document>();
        mentions.forEach(mention -> documents.put(mention.article(), mention.document()));
        return countDocuments(documents.values());
    }

    private static int countDocuments(Collection<Document> documents) {
        var all = List.copyOf(documents);
        if (all.size() < 2) {
            return all.size();
        }
        var sources = new Sources(all.size());
        for (int i = 0; i < all.size(); i++) {
            sources.parent[i] = i;
        }
        for (int i = 0; i < all.size(); i++) {
            sources.join(all, i);
        }
        return sources.count;
    }

    private void join(List<Document> all, int i) {
        var document = all.get(i);
        document.getSource()
                .ifPresent(name -> joinFirst("source " + name.strip().toLowerCase(Locale.ROOT), i));
        joinFirst("text " + document.getHash(), i);
        var fingerprint = document.getFingerprint();
        if (fingerprint == 0) {
            return;
        }
        // Where no more than three bits differ, at least one of four bands is equal.
        for (int band = 0; band < BANDS; band++) {
            var bits = fingerprint << (band * BAND_BITS) >>> (Long.SIZE - BAND_BITS);
            var bucket = buckets.computeIfAbsent((long) band << BAND_BITS | bits, key -> new ArrayList<>());
            for (var other : bucket) {
                if (Long.bitCount(all.get(other).getFingerprint() ^ fingerprint) <= NEAR) {
                    union(i, other);
                }
            }
            bucket.add(i);
        }
    }

    private void joinFirst(String key, int i) {
        var other = first.putIfAbsent(key, i);
        if (other != null) {
            union(i, other);
        }
    }

    private void union(int one, int other) {
        var a = root(one);
        var b = root(other);
        if (a != b) {
            parent[a] = b;
            count--;
        }
    }

    private int root(int i) {
        var root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }
}
