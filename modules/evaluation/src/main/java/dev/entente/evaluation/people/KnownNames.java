package dev.entente.evaluation.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the lexicon knows already.
 *
 * @param people full names in people.tsv, folded: they are left out
 * @param words given names, and names of places and other actors: no surname by themselves
 * @param states codes of states.tsv but for territories: leaders of others are left out
 */
record KnownNames(Set<String> people, Set<String> words, Set<String> states) {
    static KnownNames read(Path directory) throws IOException {
        var people = new HashSet<String>();
        var words = new HashSet<String>();
        var states = new TreeSet<String>();
        for (var cells : rows(directory.resolve("people.tsv"))) {
            people.add(fold(cells[0]));
            split(cells[1]).forEach(name -> people.add(fold(name)));
        }
        for (var cells : rows(directory.resolve("given-names.tsv"))) {
            split(cells[0]).forEach(name -> words.add(fold(name)));
        }
        for (var cells : rows(directory.resolve("places.tsv"))) {
            split(cells[1]).forEach(name -> words.add(fold(name)));
        }
        for (var cells : rows(directory.resolve("states.tsv"))) {
            if (!cells[1].equals("TERRITORY")) {
                states.add(cells[0]);
            }
        }
        return new KnownNames(people, words, states);
    }

    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ı', 'i')
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT);
    }

    static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    static List<String> split(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
