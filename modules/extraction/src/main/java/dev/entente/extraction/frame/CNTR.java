package dev.entente.extraction.frame;

import java.util.*;

public class CNTR {
    static Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    public static Map<String, Integer> why = new TreeMap<>();

    static void note(Line line) {
        if (!seen.add(line)) return;
        var w = new TreeSet<String>();
        for (int i = 0; i < line.size(); i++) {
            for (String c : new String[] {
                "NEGATION", "NO", "NEARLY", "FUTURE", "POSSIBILITY", "CONDITION", "OBLIGATION", "MOMENT"
            }) if (line.is(i, c)) w.add(c);
            for (String c : new String[] {"GOVERNOR", "CLAUSE_GOVERNOR"}) {
                var h = line.hit(i, c);
                if (h.isPresent() && !h.get().word().value().equalsIgnoreCase("OCCURRED")) w.add(c);
            }
            if (line.word(i).equals("to"))
                w.add(line.isInfinitive(i + 1) || line.isInfinitive(i + 2) ? "to+inf" : "to+other");
        }
        why.merge(w.toString(), 1, Integer::sum);
    }
}
