package dev.entente.evaluation.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers names from 0 in the order in which they are first met. */
final class Names {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Names(List<String> first) {
        first.forEach(this::number);
    }

    int number(String name) {
        return numbers.computeIfAbsent(name, unseen -> numbers.size());
    }

    int size() {
        return numbers.size();
    }

    List<String> all() {
        return new ArrayList<>(numbers.keySet());
    }
}
