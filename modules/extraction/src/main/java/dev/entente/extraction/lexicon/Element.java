package dev.entente.extraction.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One place of a construction's pattern: a class of words ({@code TIES}), or words as they stand ({@code to|on}).
 *
 * @param names the class, or the words of which one must stand here
 * @param isClass true for a class
 * @param optional true where it may be missing ({@code ?} at the end)
 * @param before true where it stands before the head as its subject ({@code <TALKS})
 * @param without classes none of whose words may stand before it in its phrase ({@code TIES!ECONOMIC})
 * @param firstBits the {@link ClassBits} of the names
 * @param secondBits the same
 */
public record Element(
        Set<String> names,
        boolean isClass,
        boolean optional,
        boolean before,
        List<String> without,
        long firstBits,
        long secondBits) {
    static Element parse(String text) {
        var before = text.startsWith("<");
        var parts = (before ? text.substring(1) : text).split("!");
        var optional = parts[0].endsWith("?");
        var name = optional ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
        var names = Arrays.stream(name.split("\\|")).map(String::intern).collect(Collectors.toUnmodifiableSet());
        return new Element(
                names,
                Character.isUpperCase(name.charAt(0)),
                optional,
                before,
                Arrays.asList(parts).subList(1, parts.length),
                names.stream().mapToLong(one -> ClassBits.first(one.hashCode())).reduce(0, (one, other) -> one | other),
                names.stream()
                        .mapToLong(one -> ClassBits.second(one.hashCode()))
                        .reduce(0, (one, other) -> one | other));
    }

    /** True where the word can stand in this place. */
    public boolean accepts(Hit hit) {
        return isClass && names.contains(hit.word().wordClass());
    }
}
