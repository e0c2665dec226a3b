package dev.entente.evaluation.merge;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.ledger.Days;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Clusters coded mentions by the ledger's rules: {@code MergeMain MENTIONS.jsonl > CLUSTERS.jsonl}. Reads
 * {@code {id,doc,date,code,tense,sentence,source[],target[]}} lines and writes {@code {id,cluster}} lines.
 *
 * <p>Within a lane, mentions are of one event where they fall into one block of {@link Days}. Across pairs, what a
 * report tells of many parties in one breath is one event: here as in the reading of articles, neighbouring sentences
 * that share an actor and an event type.
 */
public final class MergeMain {
    /** How far apart two sentences of one report may stand that tell of one event. */
    private static final int NEAR_SENTENCES = 3;

    private final List<CodedMention> mentions;
    private final HashMap<String, String> parents = new HashMap<>();

    private MergeMain(List<CodedMention> mentions) {
        this.mentions = mentions;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: MergeMain MENTIONS.jsonl > CLUSTERS.jsonl");
            System.exit(2);
        }
        var json = new ObjectMapper();
        var mentions = new ArrayList<CodedMention>();
        for (var line : Files.readAllLines(Path.of(arguments[0]))) {
            if (!line.isBlank()) {
                mentions.add(CodedMention.read(json.readTree(line)));
            }
        }
        var merge = new MergeMain(mentions);
        merge.joinBlocks();
        merge.joinNeighbours();
        for (var mention : mentions) {
            System.out.println(
                    json.createObjectNode().put("id", mention.id()).put("cluster", merge.root(mention.id())));
        }
    }

    private void joinBlocks() {
        var lanes = mentions.stream().collect(Collectors.groupingBy(CodedMention::lane));
        for (var lane : lanes.values()) {
            var told = new HashSet<Long>();
            lane.forEach(mention -> told.add(mention.date().toEpochDay()));
            var days = new Days(told::contains);
            var firstOfBlock = new HashMap<Long, String>();
            lane.forEach(mention -> join(
                    mention.id(),
                    firstOfBlock.computeIfAbsent(days.first(mention.date().toEpochDay()), day -> mention.id())));
        }
    }

    private void joinNeighbours() {
        var reports = mentions.stream().collect(Collectors.groupingBy(CodedMention::document));
        for (var report : reports.values()) {
            for (var one : report) {
                for (var other : report) {
                    if (one.code().equals(other.code())
                            && Math.abs(one.sentence() - other.sentence()) <= NEAR_SENTENCES
                            && one.sharesActorWith(other)) {
                        join(one.id(), other.id());
                    }
                }
            }
        }
    }

    private void join(String one, String other) {
        parents.put(root(one), root(other));
    }

    private String root(String id) {
        var root = id;
        while (!parents.getOrDefault(root, root).equals(root)) {
            root = parents.get(root);
        }
        return root;
    }
}
