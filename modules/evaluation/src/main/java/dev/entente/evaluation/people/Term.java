package dev.entente.evaluation.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A time in office.
 *
 * @param role as the lexicon names it: HEAD_OF_STATE or HEAD_OF_GOVERNMENT
 * @param end empty where the office is held still
 * @param isEndInferred true where the end is but the successor's beginning
 */
record Term(String person, String state, String role, LocalDate start, Optional<LocalDate> end, boolean isEndInferred) {
    private static final int GAP_IN_DAYS = 31;

    Term closedAt(LocalDate successor) {
        return new Term(person, state, role, start, Optional.of(successor), true);
    }

    boolean isSameOffice(Term that) {
        return state.equals(that.state) && role.equals(that.role);
    }

    /** Joins terms of one person in one office that follow one another, and drops those that lie within another. */
    static List<Term> joined(List<Term> terms) {
        var sorted = terms.stream()
                .sorted(Comparator.comparing(Term::state)
                        .thenComparing(Term::role)
                        .thenComparing(Term::start)
                        .thenComparing(Term::last))
                .toList();
        var joined = new ArrayList<Term>();
        for (var term : sorted) {
            var previous = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (previous != null && previous.isFollowedBy(term)) {
                joined.set(joined.size() - 1, previous.until(term));
            } else {
                joined.add(term);
            }
        }
        return joined;
    }

    private boolean isFollowedBy(Term that) {
        return isSameOffice(that)
                && (last().equals(LocalDate.MAX) || !that.start.isAfter(last().plusDays(GAP_IN_DAYS)));
    }

    private Term until(Term that) {
        var later = that.last().isAfter(last()) ? that : this;
        return new Term(person, state, role, start, later.end, later.isEndInferred);
    }

    LocalDate last() {
        return end.orElse(LocalDate.MAX);
    }

    /** As the lexicon writes it: the first of January stands in the source for a year without a day. */
    String toTenure() {
        return "%s %s %s/%s"
                .formatted(
                        state,
                        role,
                        edtf(start),
                        end.map(Term::edtf)
                                .map(day -> isEndInferred ? day + "~" : day)
                                .orElse(""));
    }

    private static String edtf(LocalDate day) {
        return day.getDayOfYear() == 1 ? String.valueOf(day.getYear()) : day.toString();
    }
}
