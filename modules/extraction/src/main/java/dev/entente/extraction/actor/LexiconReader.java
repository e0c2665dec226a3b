package dev.entente.extraction.actor;

import dev.entente.model.Edtf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the lexicon's files, each as its own head comment describes it. */
final class LexiconReader {
    private final Table.Source source;
    private final List<Problem> problems;
    private final LexiconBuilder builder;

    private LexiconReader(Table.Source source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
        var words = Table.read("words.tsv", source, problems, "abbreviation").stream()
                .map(row -> row.text("abbreviation"))
                .collect(Collectors.toSet());
        builder = new LexiconBuilder(words);
    }

    static LexiconBuilder read(Table.Source source, List<Problem> problems) {
        var reader = new LexiconReader(source, problems);
        reader.readActors();
        reader.readNames();
        reader.readFacts();
        reader.readPeople();
        reader.readHomographs();
        return reader.builder;
    }

    /** The actors alone, with what else they are called. */
    static LexiconBuilder readActors(Table.Source source, List<Problem> problems) {
        var reader = new LexiconReader(source, problems);
        reader.readActors();
        return reader.builder;
    }

    private void readActors() {
        each(
                this::state,
                "states.tsv",
                "code",
                "type",
                "name",
                "also",
                "adjective",
                "people",
                "capital",
                "metonym",
                "seats");
        each(this::organisation, "organisations.tsv", "code", "name", "also", "organs", "exists");
        each(this::group, "groups.tsv", "code", "name", "also", "adherents", "home");
    }

    private void state(Table.Row row) {
        var code = row.text("code");
        row.constant(Actor.Type.class, row.text("type"))
                .ifPresent(type -> builder.actor(row, new Actor(code, row.text("name"), type, Edtf.parse("../.."))));
        builder.also.put(code, row.list("also"));
        names(row, Kind.NAME, code, Stream.concat(Stream.of(row.text("name")), row.list("also").stream()));
        names(row, Kind.DEMONYM, code, row.list("adjective").stream());
        names(row, Kind.PEOPLE, code, row.list("people").stream());
        names(row, row.text("metonym").equals("yes") ? Kind.CAPITAL : Kind.PLACE, code, row.list("capital").stream());
        names(row, Kind.SEAT, code, row.list("seats").stream());
    }

    private void organisation(Table.Row row) {
        var code = row.text("code");
        builder.actor(row, new Actor(code, row.text("name"), Actor.Type.ORGANISATION, row.date("exists")));
        builder.also.put(code, row.list("also"));
        var names = Stream.of(Stream.of(row.text("name")), row.list("also").stream(), row.list("organs").stream());
        names(row, Kind.ORGANISATION, code, names.flatMap(part -> part));
    }

    private void group(Table.Row row) {
        var code = row.text("code");
        builder.actor(row, new Actor(code, row.text("name"), Actor.Type.GROUP, Edtf.parse("../..")));
        builder.also.put(code, row.list("also"));
        var names = Stream.of(Stream.of(row.text("name")), row.list("also").stream(), row.list("adherents").stream());
        names(row, Kind.GROUP, code, names.flatMap(part -> part));
    }

    private void readNames() {
        each(
                row -> row.constant(Kind.class, row.text("kind")).ifPresent(kind -> {
                    var used = "former name, used %s".formatted(row.date("used"));
                    var codes = List.of(known(row, row.text("code")));
                    builder.add(row, Designation.of(row.text("name"), kind, codes, List.of(), used));
                }),
                "former-names.tsv",
                "name",
                "kind",
                "code",
                "used");
        each(
                row -> names(row, Kind.PLACE, known(row, row.text("code")), row.list("places").stream()),
                "places.tsv",
                "code",
                "places");
        each(
                row -> row.constant(Kind.class, row.text("kind"))
                        .ifPresent(kind -> names(row, kind, known(row, row.text("code")), row.list("names").stream())),
                "other-names.tsv",
                "code",
                "kind",
                "names");
        each(
                row -> {
                    var codes = row.codes("codes");
                    codes.forEach(code -> known(row, code));
                    row.list("names")
                            .forEach(name -> builder.add(row, Designation.of(name, Kind.NAME, codes, List.of(), "")));
                },
                "collectives.tsv",
                "names",
                "codes");
        each(
                row -> builder.add(
                        row,
                        Designation.of(
                                        row.text("prefix"),
                                        Kind.DEMONYM,
                                        List.of(known(row, row.text("code"))),
                                        List.of(),
                                        "")
                                .asCompound()),
                "compounds.tsv",
                "prefix",
                "code");
        each(
                row -> row.list("words")
                        .forEach(words -> builder.add(
                                row, Designation.of(words, Kind.BLOCKED, List.of(), List.of(), row.text("reason")))),
                "blockers.tsv",
                "reason",
                "words");
    }

    private void readFacts() {
        each(
                row -> {
                    row.codes("members").forEach(code -> known(row, code));
                    builder.memberships.add(new Membership(
                            known(row, row.text("organisation")), row.date("held"), Set.copyOf(row.codes("members"))));
                },
                "members.tsv",
                "organisation",
                "held",
                "members");
        each(
                row -> builder.successions.add(
                        new Succession(known(row, row.text("code")), known(row, row.text("state")), row.date("held"))),
                "successions.tsv",
                "code",
                "state",
                "held");
        each(this::noun, "demonym-nouns.tsv", "class", "nouns");
    }

    private void noun(Table.Row row) {
        if (row.text("class").equals("MODIFIER")) {
            builder.modifiers.addAll(row.list("nouns"));
            return;
        }
        row.constant(NounClass.class, row.text("class")).ifPresent(type -> {
            for (var noun : row.list("nouns")) {
                var other = builder.nouns.putIfAbsent(noun, type);
                if (other != null) {
                    row.report("The noun '%s' is %s already".formatted(noun, other), "Keep it in one class");
                }
            }
        });
    }

    private void readPeople() {
        var seen = new HashSet<String>();
        for (var file : List.of("people.tsv", "leaders.tsv")) {
            each(row -> person(row, seen), file, "name", "also", "alone", "near", "tenures");
        }
        builder.settlePeople();
    }

    private void person(Table.Row row, Set<String> seen) {
        var name = row.text("name");
        if (!seen.add(name)) {
            row.report("%s stands twice among the people".formatted(name), "Put all tenures in one line");
        }
        var tenures = new ArrayList<Tenure>();
        for (var tenure : row.text("tenures").split(";", -1)) {
            var parts = tenure.strip().split(" ");
            if (parts.length != 3) {
                row.report(
                        "'%s' is no tenure".formatted(tenure.strip()),
                        "Write code, role and dates: KAZ HEAD_OF_STATE 2019-03-20/");
                continue;
            }
            row.constant(Role.class, parts[1])
                    .ifPresent(
                            role -> tenures.add(new Tenure(known(row, parts[0]), role, row.date("tenures", parts[2]))));
        }
        if (tenures.isEmpty()) {
            return;
        }
        tenures.sort(
                Comparator.comparing((Tenure tenure) -> tenure.held().last()).reversed());
        var names = Stream.concat(Stream.of(name), row.list("also").stream()).toList();
        builder.person(new Person(name, tenures), names, row.list("alone"), row.list("near"));
    }

    private void readHomographs() {
        each(row -> builder.givenNames.addAll(folded(row.list("names"))), "given-names.tsv", "names");
        each(this::title, "titles.tsv", "titles", "roles");
        each(
                row -> row.constant(Context.Side.class, row.text("side")).ifPresent(side -> context(row, side)),
                "contexts.tsv",
                "names",
                "side",
                "cues",
                "unless",
                "reason");
    }

    private void title(Table.Row row) {
        var roles = row.codes("roles").stream()
                .flatMap(role -> row.constant(Role.class, role).stream())
                .collect(Collectors.toUnmodifiableSet());
        row.list("titles").forEach(title -> builder.titles.put(Folding.fold(title), roles));
    }

    private void context(Table.Row row, Context.Side side) {
        var cues = row.text("cues").equals("@given-names") ? builder.givenNames : folded(row.list("cues"));
        var context = new Context(side, cues, folded(row.list("unless")), row.text("reason"));
        for (var name : row.list("names")) {
            if (name.startsWith("@")) {
                row.constant(Kind.class, name.substring(1)).ifPresent(kind -> builder.contexts.add(kind, context));
                continue;
            }
            var words = Designation.foldedWords(name);
            if (builder.trie.at(words).isEmpty()) {
                row.report("No actor is named '%s'".formatted(name), "Take the name out or add it elsewhere");
            }
            builder.contexts.add(words, context);
        }
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }

    private void names(Table.Row row, Kind kind, String code, Stream<String> names) {
        names.forEach(name -> builder.name(row, name, kind, code));
    }

    private String known(Table.Row row, String code) {
        if (!builder.actors.containsKey(code)) {
            row.report(
                    "No actor has the code '%s'".formatted(code),
                    "Correct it, or add the actor to states.tsv, organisations.tsv or groups.tsv");
        }
        return code;
    }

    private void each(Consumer<Table.Row> reader, String file, String... columns) {
        Table.read(file, source, problems, columns).forEach(reader);
    }
}
