package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Pair;
import dev.entente.model.json.ClaimJson;
import dev.entente.server.query.Answer;
import dev.entente.server.query.KeyRouting;
import dev.entente.server.query.Question;
import dev.entente.streams.query.LedgerView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Finds what articles say of a pair, and whoever has it, in the words of {@code /v1/relationships/A/B/claims}.
 *
 * @param pairs finds whoever has the pair
 */
record ClaimFinder(KeyRouting<LedgerView> pairs) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What all articles say of the pair. */
    Answer of(Question question, Pair pair) {
        return pairs.find(question.about(target(pair)), pair.key(), ledger -> claims(ledger, pair));
    }

    /** What an article says of the pair, and in which revision the ledger has the article. */
    Answer of(Question question, Pair pair, String article) {
        var target = target(pair) + "?article=" + URLEncoder.encode(article, StandardCharsets.UTF_8);
        return pairs.find(question.about(target), pair.key(), ledger -> claims(ledger, pair, article));
    }

    static ObjectNode claims(LedgerView ledger, Pair pair) {
        return claims(pair, ledger.claims(pair));
    }

    static ObjectNode claims(LedgerView ledger, Pair pair, String article) {
        var set = ledger.claims(pair, article);
        var answer = claims(pair, set.map(ClaimSet::getClaims).orElse(List.of()));
        answer.put("article", article);
        set.map(ClaimSet::getRevision).ifPresent(revision -> answer.put("revision", revision));
        return answer;
    }

    private static ObjectNode claims(Pair pair, List<Claim> told) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("pair").add(pair.a()).add(pair.b());
        var claims = answer.putArray("claims");
        told.forEach(claim -> claims.add(ClaimJson.of(claim)));
        return answer;
    }

    private static String target(Pair pair) {
        return "/v1/relationships/%s/%s/claims".formatted(pair.a(), pair.b());
    }
}
