package dev.entente.evaluation.classify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.evaluation.score.Plover;
import dev.entente.extraction.classify.ClassifyLines;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A labelled row.
 *
 * @param root of PLOVER, by whoever labelled it
 * @param quad verbal or material, cooperation or conflict, by the same
 * @param side cooperation or conflict, by the same
 */
record Row(ClassifyLines.Question question, String root, String quad, String side) {
    /** Reads a line; the coarser labels follow from the root where they are not given. */
    static Row of(JsonNode line, int number) {
        var root = line.path("root").asText("");
        return new Row(
                ClassifyLines.question(line.toString(), number),
                root,
                line.path("quad").asText(Plover.quad(root)),
                line.path("binary").asText(Plover.side(root)));
    }

    /** The row's fold, from 0: it depends on the row's name alone, so that it never moves. */
    int fold(int folds) {
        try {
            var digest = MessageDigest.getInstance("MD5")
                    .digest(question.id().asText().getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest).mod(BigInteger.valueOf(folds)).intValue();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
