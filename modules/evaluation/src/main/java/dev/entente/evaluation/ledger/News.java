package dev.entente.evaluation.ledger;

import dev.entente.model.AgreementMention;
import dev.entente.model.Aspect;
import dev.entente.model.Cause;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Document;
import dev.entente.model.EventType;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Pair;
import dev.entente.model.Reading;
import dev.entente.model.Status;
import dev.entente.model.Tsv;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * News about one pair or many, drawn from what the reader takes from 24 years of world news: as often of each kind, and
 * as often of each year. Each article makes one claim; the same number gives the same article.
 */
final class News {
    private static final int SEED = 20261121;
    private static final int SOURCES = 200;
    private static final int DOCUMENTS = 200;
    private static final String QUOTE =
            "The two governments announced it after talks between their ministers. ".repeat(2);
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Reading READING = Reading.newBuilder()
            .setReader("benchmark")
            .setLexicon("")
            .setOntology("")
            .build();

    private final List<Pair> pairs;
    private final Drawn kinds = new Drawn("claims.tsv", "type status aspect mutual facet value scope stage precision");
    private final Drawn years = new Drawn("years.tsv", "year");

    News(List<Pair> pairs) {
        GeneratedClasses.trust();
        this.pairs = pairs;
    }

    /** Rows of a table, each as often as it counts. */
    private static final class Drawn {
        private final TreeMap<Double, Tsv.Row> rows = new TreeMap<>();
        private double total;

        Drawn(String file, String columns) {
            var header = List.of(("count " + columns).split(" "));
            for (var row : Tsv.parse(file, Tsv.resource(News.class, file), header)) {
                rows.put(total, row);
                total += row.number("count");
            }
        }

        Tsv.Row one(Random random) {
            return rows.floorEntry(random.nextDouble() * total).getValue();
        }
    }

    ClaimSet article(int number) {
        var random = new Random(SEED + 1_000_003L * number);
        var pair = pairs.get(random.nextInt(pairs.size()));
        var id = "a%07d".formatted(number);
        var day = LocalDate.of((int) years.one(random).number("year"), 1, 1).plusDays(random.nextInt(365));
        return ClaimSet.newBuilder()
                .setPair(pair.key())
                .setDocument(Document.newBuilder()
                        .setArticle(id)
                        .setSource("source " + random.nextInt(SOURCES))
                        .setPublished(day.toString())
                        .setHash("%064x".formatted(number))
                        .setFingerprint(random.nextLong())
                        .setPartition(0)
                        .setOffset(number)
                        .build())
                .setRevision(number)
                .setReading(READING)
                .setKnown(START.plusSeconds(number))
                .setCause(Cause.PUBLISHED)
                .setClaims(List.of(claim(id, pair, day, random)))
                .build();
    }

    /** One article that makes the claims of several, of the first one's pair and publication: a digest. */
    ClaimSet digest(int number, int claims) {
        var first = article(number);
        var all = IntStream.range(number, number + claims)
                .mapToObj(this::article)
                .flatMap(set -> set.getClaims().stream())
                .map(claim -> Claim.newBuilder(claim)
                        .setArticle(first.getDocument().getArticle())
                        .build())
                .toList();
        return ClaimSet.newBuilder(first).setClaims(all).build();
    }

    private Claim claim(String article, Pair pair, LocalDate day, Random random) {
        var kind = kinds.one(random);
        var forward = random.nextBoolean();
        var stage = kind.get("stage");
        return Claim.newBuilder()
                .setId(article + "#0")
                .setArticle(article)
                .setEvent(article + "#0")
                .setSource(forward ? pair.a() : pair.b())
                .setTarget(forward ? pair.b() : pair.a())
                .setMutual(kind.yes("mutual"))
                .setType(EventType.valueOf(kind.get("type")))
                .setStatus(Status.valueOf(kind.get("status")))
                .setAspect(Aspect.valueOf(kind.get("aspect")))
                .setFacet(orNone(kind.get("facet")))
                .setValue(orNone(kind.get("value")))
                .setScope(orNone(kind.get("scope")))
                .setAgreement(
                        stage.isEmpty()
                                ? null
                                : AgreementMention.newBuilder()
                                        .setName("agreement on matter " + random.nextInt(DOCUMENTS))
                                        .setStage(stage)
                                        .setParties(pair.codes())
                                        .build())
                .setDate(date(kind.get("precision"), day, random))
                .setQuote(QUOTE)
                .setBegin(0)
                .setEnd(1)
                .setRule("drawn")
                .setConfidence(0.5 + random.nextInt(5) / 10.0)
                .build();
    }

    private static String date(String precision, LocalDate day, Random random) {
        return switch (precision) {
            case "day" -> day.toString();
            case "month" -> day.toString().substring(0, 7);
            case "year" -> day.toString().substring(0, 4);
            case "interval" -> day + "/" + day.plusDays(1 + random.nextInt(6));
            case "until" -> "/" + day;
            default -> null;
        };
    }

    private static String orNone(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
