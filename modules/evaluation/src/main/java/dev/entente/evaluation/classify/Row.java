package dev.entente.evaluation.classify;

import dev.entente.extraction.classify.ClassifyLines;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A labelled row.
 *
 * @param root of PLOVER, by whoever labelled it
 */
record Row(ClassifyLines.Question question, String root) {
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
