package dev.entente.extraction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What an engine reads from the seeds, as one hash. A program too, so that other JVMs can be asked. */
final class SeedsReading {
    private SeedsReading() {}

    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        System.out.println(hash());
    }

    /** SHA-256 of all claims of the seeds, read by an engine loaded anew. */
    static String hash() throws NoSuchAlgorithmException {
        var extractor = Extractor.load();
        var digest = MessageDigest.getInstance("SHA-256");
        for (var article : Seeds.read()) {
            for (var claim : extractor.extract(article).claims()) {
                digest.update(claim.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
