package dev.entente.sink;

import dev.entente.model.Agreement;
import dev.entente.model.Facet;
import dev.entente.model.Pair;
import dev.entente.model.Period;
import dev.entente.model.Relationship;
import dev.entente.sink.EvidenceColumns.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;

/** The rows that one state of a pair makes. */
final class RelationshipRows {
    static final Table STATE = Catalog.table("pair_state");
    static final Table HISTORY = Catalog.table("relationship_history");

    /** The tables that hold the present state and nothing else. */
    static final List<Table> PRESENT = List.of(
            Catalog.table("relationship"),
            Catalog.table("relationship_pending"),
            Catalog.table("relationship_dispute"),
            Catalog.table("relationship_evidence"),
            Catalog.table("agreement"),
            Catalog.table("agreement_stage"));

    private static final Table RELATIONSHIP = PRESENT.get(0);
    private static final Table PENDING = PRESENT.get(1);
    private static final Table DISPUTE = PRESENT.get(2);
    private static final Table AGREEMENT = PRESENT.get(4);
    private static final Table STAGE = PRESENT.get(5);
    private static final String AGREEMENTS = "agreements";

    private final Pair pair;
    private final int generation;
    private final long version;
    private final Instant known;
    private final Row state;
    private final List<Row> present = new ArrayList<>();
    private final List<Row> periods = new ArrayList<>();

    /** Keeps nothing of the state but its rows, which wait for their turn to be written. */
    RelationshipRows(Relationship relationship) {
        this.pair =
                Pair.of(relationship.getPair().get(0), relationship.getPair().get(1));
        this.generation = relationship.getGeneration();
        this.version = relationship.getVersion();
        this.known = relationship.getKnown();
        this.state = makeState(relationship);
        for (var facet : relationship.getFacets()) {
            addFacet(present, facet);
            addPeriods(periods, facet);
        }
        for (var agreement : relationship.getAgreements()) {
            addAgreement(present, agreement);
        }
    }

    Row state() {
        return state;
    }

    /** The rows of the present state, of several tables. */
    List<Row> present() {
        return present;
    }

    /** The periods of all facets, without known time: that is for whoever saw the state before. */
    List<Row> periods() {
        return periods;
    }

    private Row makeState(Relationship relationship) {
        return setVersion(setPair(STATE.row()))
                .set("sequence", relationship.getSequence())
                .set("hash", relationship.getHash())
                .set("known", known)
                .set("events", relationship.getEvents())
                .set("articles", relationship.getArticles())
                .set("claims", relationship.getClaims());
    }

    private void addPeriods(List<Row> rows, Facet facet) {
        var seen = new HashMap<String, Integer>();
        for (var period : facet.getHistory()) {
            // Two periods may say the same where dates are unknown: they are told apart by counting.
            var content = content(period);
            var digest = digest(content + '\0' + seen.merge(content, 1, Integer::sum));
            rows.add(EvidenceColumns.setBest(setVersion(setFacet(HISTORY.row(), facet)), period.getEvidence())
                    .set("period", digest)
                    .set("value", period.getValue())
                    .set("label", period.getLabel())
                    .set("basis", period.getBasis())
                    .setDate("valid_from", period.getFrom())
                    .setDate("valid_to", period.getTo()));
        }
    }

    private void addFacet(List<Row> rows, Facet facet) {
        rows.add(EvidenceColumns.setBest(setVersion(setFacet(RELATIONSHIP.row(), facet)), facet.getEvidence())
                .set("value", facet.getValue())
                .set("label", facet.getLabel())
                .set("scope", facet.getScope())
                .setDate("since", facet.getSince())
                .set("basis", facet.getBasis())
                .setDate("last_confirmed", facet.getLastConfirmed())
                .set("disputed", !facet.getDisputed().isEmpty())
                .set("sources", facet.getSources())
                .set("articles", facet.getArticles())
                .set("known", known));
        var subject = subject(facet);
        rows.addAll(EvidenceColumns.rows(pair.key(), facet.getFacet(), subject, Role.VALUE, 0, facet.getEvidence()));
        var ordinal = 0;
        for (var pending : facet.getPending()) {
            rows.add(EvidenceColumns.setBest(part(PENDING, facet, ordinal), pending.getEvidence())
                    .set("value", pending.getValue())
                    .setDate("date", pending.getDate()));
            rows.addAll(EvidenceColumns.rows(
                    pair.key(), facet.getFacet(), subject, Role.PENDING, ordinal++, pending.getEvidence()));
        }
        ordinal = 0;
        for (var dispute : facet.getDisputed()) {
            rows.add(EvidenceColumns.setBest(part(DISPUTE, facet, ordinal), dispute.getEvidence())
                    .set("value", dispute.getValue())
                    .setDate("since", dispute.getSince()));
            rows.addAll(EvidenceColumns.rows(
                    pair.key(), facet.getFacet(), subject, Role.DISPUTE, ordinal++, dispute.getEvidence()));
        }
        ordinal = 0;
        for (var period : facet.getHistory()) {
            rows.addAll(EvidenceColumns.rows(
                    pair.key(), facet.getFacet(), subject, Role.PERIOD, ordinal++, period.getEvidence()));
        }
    }

    private void addAgreement(List<Row> rows, Agreement agreement) {
        var history = agreement.getHistory();
        var row = setPair(AGREEMENT.row())
                .set("name", agreement.getName())
                .set("parties", Json.array(agreement.getParties()))
                .set("stage", agreement.getStage())
                .setDate("date", agreement.getDate())
                .set("sources", agreement.getSources());
        if (!history.isEmpty()) {
            EvidenceColumns.setBest(row, history.get(history.size() - 1).getEvidence());
        }
        rows.add(row);
        var ordinal = 0;
        for (var stage : history) {
            rows.add(EvidenceColumns.setBest(STAGE.row(), stage.getEvidence())
                    .set("pair", pair.key())
                    .set("name", agreement.getName())
                    .set("ordinal", ordinal)
                    .set("stage", stage.getStage())
                    .setDate("date", stage.getDate()));
            rows.addAll(EvidenceColumns.rows(
                    pair.key(), AGREEMENTS, agreement.getName(), Role.STAGE, ordinal++, stage.getEvidence()));
        }
    }

    private Row part(Table table, Facet facet, int ordinal) {
        return table.row()
                .set("pair", pair.key())
                .set("facet", facet.getFacet())
                .set("subject", subject(facet))
                .set("ordinal", ordinal);
    }

    private Row setFacet(Row row, Facet facet) {
        return setPair(row)
                .set("facet", facet.getFacet())
                .set("subject", subject(facet))
                .set("source", facet.getSource())
                .set("target", facet.getTarget());
    }

    private Row setPair(Row row) {
        return row.set("pair", pair.key()).set("actor_a", pair.a()).set("actor_b", pair.b());
    }

    private Row setVersion(Row row) {
        return row.set("generation", generation).set("version", version);
    }

    private String subject(Facet facet) {
        return facet.getSource()
                .flatMap(source -> facet.getTarget().map(target -> source + ">" + target))
                .orElse(pair.key());
    }

    private static String content(Period period) {
        return String.join(
                "\0",
                period.getValue(),
                period.getLabel().orElse("\1"),
                period.getFrom().orElse("\1"),
                period.getTo().orElse("\1"),
                period.getBasis().name());
    }

    private static String digest(String content) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
