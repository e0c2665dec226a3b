package dev.entente.extraction.claim;

import dev.entente.extraction.frame.Glance;
import dev.entente.extraction.frame.Line;
import java.util.List;
import java.util.function.Function;

/** The sentences of one article, each read when it is first asked for. */
final class Lines {
    private final List<Glance> glances;
    private final Function<Glance, Line> reader;
    private final Line[] lines;

    Lines(List<Glance> glances, Function<Glance, Line> reader) {
        this.glances = glances;
        this.reader = reader;
        this.lines = new Line[glances.size()];
    }

    int size() {
        return lines.length;
    }

    int paragraph(int index) {
        return glances.get(index).sentence().paragraph();
    }

    Line get(int index) {
        if (lines[index] == null) {
            lines[index] = reader.apply(glances.get(index));
        }
        return lines[index];
    }
}
