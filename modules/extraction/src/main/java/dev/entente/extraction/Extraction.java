package dev.entente.extraction;

import dev.entente.model.Claim;
import dev.entente.model.Edtf;
import java.util.List;
import java.util.Optional;

/**
 * What was read from an article.
 *
 * @param article id of the article
 * @param outcome what became of it
 * @param title the headline, as given or as read from the text
 * @param source who published it, as given or as read from the text
 * @param published the day of publication, absent where nothing tells it
 * @param language BCP 47 tag, absent where none can be guessed
 * @param hash SHA-256 of the text, 64 hexadecimal digits
 * @param fingerprint 64 bits of which near copies share most
 * @param reading what it was read with
 * @param claims in the order of the text; none where the outcome is not READ
 */
public record Extraction(
        String article,
        Outcome outcome,
        Optional<String> title,
        Optional<String> source,
        Optional<Edtf> published,
        Optional<String> language,
        String hash,
        long fingerprint,
        ReadingVersions reading,
        List<Claim> claims) {
    public Extraction {
        claims = List.copyOf(claims);
    }
}
