package dev.entente.extraction.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The base forms of regular verbs whose spelling a rule might miss. */
final class VerbList {

    private VerbList() {}

    /**
     * Reads lines of one column; the first line that is no comment is the header.
     *
     * @throws IllegalArgumentException naming file and line where one is ill-formed or told before
     */
    static Set<String> parse(String file, List<String> lines) {
        Set<String> verbs = new HashSet<>();
        for (Resource.Row row : Resource.rows(file, lines, "verb")) {
            if (!verbs.add(row.cell(0))) {
                throw row.fault("'%s' stands here for the second time: remove the line".formatted(row.cell(0)));
            }
        }
        return verbs;
    }
}
