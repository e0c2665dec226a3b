package dev.entente.evaluation.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Cleans the history: one line for each person, terms joined, surnames sorted into telling and common ones. */
final class Leaders {
    private static final LocalDate SINCE = LocalDate.of(1990, 1, 1);
    private static final LocalDate NO_OLDER = LocalDate.of(1950, 1, 1);
    private static final int SHORTEST_ALONE = 5;
    /** Some dates of the source are unknown values, told as an address. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Spellings spellings;
    private final KnownNames known;
    private final Map<String, List<String>> namesOf = new TreeMap<>();

    private Leaders(Spellings spellings, KnownNames known) {
        this.spellings = spellings;
        this.known = known;
    }

    static List<Leader> read(List<Map<String, String>> rows, Spellings spellings, KnownNames known) {
        return new Leaders(spellings, known).leaders(rows);
    }

    private List<Leader> leaders(List<Map<String, String>> rows) {
        var terms = new ArrayList<Term>();
        rows.forEach(row -> term(row).ifPresent(terms::add));
        var byPerson = new TreeMap<String, List<Term>>();
        for (var term : terms) {
            byPerson.computeIfAbsent(term.person(), p -> new ArrayList<>()).add(closed(term, terms));
        }
        var bearers = new TreeMap<String, TreeSet<String>>();
        byPerson.forEach((person, held) -> {
            for (var surname : Surnames.of(person, held.get(0).state())) {
                bearers.computeIfAbsent(KnownNames.fold(surname), s -> new TreeSet<>())
                        .add(held.get(0).state());
            }
        });
        var leaders = new ArrayList<Leader>();
        byPerson.forEach((person, held) -> leader(person, held, bearers).ifPresent(leaders::add));
        return leaders;
    }

    private Optional<Term> term(Map<String, String> row) {
        var start = day(row.get("start"));
        var names = spellings.names(row.get("person_qid"), row.get("person"));
        if (start.isEmpty()
                || names.isEmpty()
                || names.get(0).matches("Q\\d+|http.*")
                || !known.states().contains(row.get("iso3"))
                || isHeldElsewhere(row)
                || known.people().contains(KnownNames.fold(names.get(0)))
                || start.get().isBefore(NO_OLDER)) {
            return Optional.empty();
        }
        namesOf.put(names.get(0), names);
        var role = row.get("role").toUpperCase(Locale.ROOT);
        return Optional.of(new Term(names.get(0), row.get("iso3"), role, start.get(), day(row.get("end")), false))
                .filter(term -> !term.last().isBefore(term.start()));
    }

    /** Andorra's heads of state are the president of France and a bishop. */
    private static boolean isHeldElsewhere(Map<String, String> row) {
        return row.get("iso3").equals("AND") && row.get("role").equals("head_of_state");
    }

    /** An open term of one who has a successor ends when that begins. */
    private static Term closed(Term term, List<Term> terms) {
        if (term.end().isPresent()) {
            return term;
        }
        return terms.stream()
                .filter(other -> other.isSameOffice(term) && other.start().isAfter(term.start()))
                .filter(other -> !other.person().equals(term.person()))
                .map(Term::start)
                .min(Comparator.naturalOrder())
                .map(term::closedAt)
                .orElse(term);
    }

    private Optional<Leader> leader(String person, List<Term> held, Map<String, TreeSet<String>> bearers) {
        var terms = Term.joined(held).stream()
                .filter(term -> !term.last().isBefore(SINCE))
                .sorted(Comparator.comparing(Term::last).reversed())
                .toList();
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        var alone = new ArrayList<String>();
        var near = new ArrayList<String>();
        for (var surname : Surnames.of(person, held.get(0).state())) {
            var isTelling = surname.length() >= SHORTEST_ALONE
                    && bearers.get(KnownNames.fold(surname)).size() == 1
                    && !known.words().contains(KnownNames.fold(surname))
                    && !spellings.isCommon(surname);
            (isTelling ? alone : near).add(surname);
        }
        var names = namesOf.get(person);
        return Optional.of(new Leader(person, names.subList(1, names.size()), alone, near, terms));
    }

    private static Optional<LocalDate> day(String text) {
        return text != null && DAY.matcher(text).lookingAt()
                ? Optional.of(LocalDate.parse(text.substring(0, 10)))
                : Optional.empty();
    }
}
