package dev.entente.extraction.actor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who among the bearers of a surname is meant, by the words before it: the office ("President Lee") and the state
 * ("South Korean President Lee"); nobody, where another's given name stands there ("Hunter Biden").
 */
final class Bearers {
    private static final int LONGEST_TITLE = 3;
    private static final Set<String> PARTICLES = Set.of("al", "el", "bin", "ibn", "ould");

    private final Map<String, Set<Role>> titles;
    private final Set<String> givenNames;

    Bearers(Map<String, Set<Role>> titles, Set<String> givenNames) {
        this.titles = Map.copyOf(titles);
        this.givenNames = Set.copyOf(givenNames);
    }

    /** True where the name is but another's given name, or the word before is one that none of the bearers has. */
    boolean isStranger(Atoms atoms, int begin, int end, Collection<Person> bearers) {
        if (end - begin > 1) {
            return false;
        }
        if (givenNames.contains(atoms.folded(begin)) && end < atoms.size() && atoms.isCapitalised(end)) {
            return true;
        }
        if (isWithinName(atoms, begin, end)) {
            return true;
        }
        if (begin == 0 || !atoms.isCapitalised(begin - 1)) {
            return false;
        }
        var given = atoms.folded(begin - 1);
        return givenNames.contains(given)
                && bearers.stream()
                        .noneMatch(person -> Folding.fold(person.name()).charAt(0) == given.charAt(0));
    }

    /** "Ma'arrat", "Christian-majority": the letters go on. */
    private static boolean isPartOfWord(Atoms atoms, int end) {
        return end + 1 < atoms.size()
                && atoms.token(end) == atoms.token(end - 1)
                && atoms.token(end + 1) == atoms.token(end)
                && Character.isLowerCase(atoms.form(end + 1).charAt(0))
                && !atoms.form(end + 1).equals("s");
    }

    /** "Abdelaziz al-Hilu", "Teodoro Nguema Obiang": but a part of the name of somebody whom we do not know. */
    private boolean isWithinName(Atoms atoms, int begin, int end) {
        if (isPartOfWord(atoms, end)) {
            return true;
        }
        if (end + 1 < atoms.size() && PARTICLES.contains(atoms.form(end))) {
            return true;
        }
        return begin > 0
                && end < atoms.size()
                && atoms.isCapitalised(begin - 1)
                && atoms.isCapitalised(end)
                && titleBefore(atoms, begin) == 0
                && (begin > 1 || givenNames.contains(atoms.folded(begin - 1)))
                && !atoms.isHeadline();
    }

    /**
     * Those whom the words before allow.
     *
     * @param before the mention before, if any
     */
    List<Person> meant(Atoms atoms, int begin, List<Person> bearers, List<Mention> before) {
        var title = titleBefore(atoms, begin);
        if (title == 0) {
            return List.of();
        }
        var roles = titles.get(phrase(atoms, begin - title, begin));
        var inRole = bearers.stream()
                .filter(person -> person.tenures().stream().anyMatch(tenure -> roles.contains(tenure.role())))
                .toList();
        var state = before.isEmpty() ? null : before.get(before.size() - 1);
        if (state == null || state.to() != atoms.token(begin - title)) {
            return inRole;
        }
        var ofState = inRole.stream()
                .filter(person -> person.tenures().stream()
                        .anyMatch(tenure -> tenure.actor().equals(state.actor())))
                .toList();
        return ofState.isEmpty() ? inRole : ofState;
    }

    private int titleBefore(Atoms atoms, int begin) {
        for (var length = Math.min(LONGEST_TITLE, begin); length > 0; length--) {
            if (titles.containsKey(phrase(atoms, begin - length, begin))) {
                return length;
            }
        }
        return 0;
    }

    private static String phrase(Atoms atoms, int from, int to) {
        var phrase = new StringBuilder(atoms.folded(from));
        for (var i = from + 1; i < to; i++) {
            phrase.append(' ').append(atoms.folded(i));
        }
        return phrase.toString();
    }
}
