package dev.entente.evaluation.score;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.model.Edtf;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader of a news item says changed between two actors, or says did not although the words are there.
 *
 * @param json {@code item_id, a, b, date, quote}, and {@code change, alt[], alt_pairs[][], certainty, directed,
 *     optional} of a change or {@code trap, not, why} of a trap; {@code item_complete} where every change is named
 */
record Judgement(JsonNode json) {
    /** Days by which a claim's date may miss the item's. */
    private static final int NEAR = 7;
    /** A span of more days than these dates nothing. */
    private static final int LONGEST = 31;
    /** What lies more days back than these is history, not news. */
    private static final int RECENT = 31;
    /** Documents that bind nobody: to take one for an agreement falls into no trap. */
    private static final List<String> SOFT =
            List.of("declaration", "communique", "communiqué", "memorandum", "statement", "mou");

    private static final Map<String, String> RUNGS = Map.of(
            "strategic", "STRATEGIC_PARTNERSHIP",
            "comprehensive", "COMPREHENSIVE_PARTNERSHIP",
            "comprehensive_strategic", "COMPREHENSIVE_STRATEGIC_PARTNERSHIP",
            "alliance", "ALLIANCE");

    String item() {
        return json.path("item_id").asText();
    }

    boolean isTrap() {
        return json.path("trap").asBoolean();
    }

    /** True for a fair reading that is not asked for. */
    boolean isOptional() {
        return json.path("optional").asBoolean();
    }

    boolean isItemComplete() {
        return json.path("item_complete").asBoolean();
    }

    LocalDate day() {
        return json.hasNonNull("date") ? LocalDate.parse(json.path("date").asText()) : LocalDate.MAX;
    }

    /** True where the claim names one of the changes that the reader would take for right. */
    boolean isAnsweredBy(CodedClaim claim) {
        return changes().anyMatch(change -> pairs().stream().anyMatch(pair -> answers(claim, change, pair)));
    }

    /** True where the reader is as certain of it as the claim says it is. */
    boolean isStatusOf(CodedClaim claim) {
        return switch (json.path("certainty").asText()) {
            case "done" -> claim.is("status", "OCCURRED");
            case "agreed" -> claim.is("status", "OCCURRED", "PLANNED", "PROPOSED");
            default -> claim.is("status", "PLANNED", "PROPOSED");
        };
    }

    /** True where the claim falls into the trap. */
    boolean isSprungBy(CodedClaim claim) {
        var isSoft = kind(json.path("not").asText()).equals("AGREEMENT_SIGNED")
                && SOFT.stream().anyMatch(claim.agreementName().toLowerCase(Locale.ROOT)::contains);
        return claim.is("status", "OCCURRED")
                && answers(claim, json.path("not").asText(), List.of(a(), b()))
                && !isOld(claim, day())
                && !isSoft;
    }

    /** True where the claim's date, known at both ends, is that of the item. */
    boolean isDateOf(CodedClaim claim) {
        return claim.date()
                .filter(date -> !date.isOpen())
                .filter(date -> !date.first().minusDays(NEAR).isAfter(day()))
                .filter(date -> !date.last().plusDays(NEAR).isBefore(day()))
                .filter(date -> ChronoUnit.DAYS.between(date.first(), date.last()) <= LONGEST)
                .isPresent();
    }

    /** True where the claim tells of what was long past on a day. */
    static boolean isOld(CodedClaim claim, LocalDate day) {
        return claim.date()
                .map(Edtf::last)
                .filter(day.minusDays(RECENT)::isAfter)
                .isPresent();
    }

    private String a() {
        return json.path("a").asText("");
    }

    private String b() {
        return json.path("b").asText("");
    }

    private Stream<String> changes() {
        var changes = new ArrayList<>(List.of(json.path("change").asText()));
        json.path("alt").forEach(change -> changes.add(change.asText()));
        return changes.stream();
    }

    private List<List<String>> pairs() {
        var pairs = new ArrayList<>(List.of(List.of(a(), b())));
        json.path("alt_pairs")
                .forEach(pair ->
                        pairs.add(List.of(pair.path(0).asText(), pair.path(1).asText())));
        return pairs;
    }

    private boolean answers(CodedClaim claim, String change, List<String> pair) {
        var isRight = ChangeKind.of(kind(change))
                .filter(kind -> isPairOf(claim, pair, kind))
                .filter(kind -> kind.isAnsweredBy(claim))
                .isPresent();
        var rung = RUNGS.getOrDefault(change.substring(change.indexOf(':') + 1), "");
        return isRight && (rung.isEmpty() || !change.startsWith("PARTNERSHIP_UPGRADED:") || claim.is("value", rung));
    }

    private boolean isPairOf(CodedClaim claim, List<String> pair, ChangeKind kind) {
        var a = pair.get(0);
        var b = pair.get(1);
        if (a.isEmpty() || b.isEmpty()) {
            return a.equals(b) || claim.pair().contains(a + b);
        }
        return kind.isDirected() && json.path("directed").asBoolean() && !claim.isMutual()
                ? claim.isFromTo(a, b)
                : claim.pair().equals(Pairs.of(a, b));
    }

    /** A change without its rung. */
    private static String kind(String change) {
        return change.split(":", 2)[0];
    }

    /** The claims that change something, as far as the reader of an item would count. */
    static boolean isChange(CodedClaim claim, LocalDate day) {
        return claim.is("status", "OCCURRED")
                && claim.isTransition()
                && !isOld(claim, day)
                && (claim.has("facet") || claim.has("agreement") || claim.is("type", "ASSAULT"));
    }

    /** The ids of the items of which every change is named. */
    static Set<String> completeItems(List<Judgement> judgements) {
        return judgements.stream()
                .filter(Judgement::isItemComplete)
                .map(Judgement::item)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
