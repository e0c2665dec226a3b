package dev.entente.extraction.actor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells whether the files of the actor lexicon are well formed and free of contradictions. */
public final class LexiconCheck {
    private LexiconCheck() {}

    /** Every problem of the lexicon that comes with the library. */
    public static List<Problem> shipped() {
        return problems(resources());
    }

    /** Every problem of the lexicon in a directory, for whoever edits a copy of it. */
    public static List<Problem> directory(Path directory) {
        return problems(file -> Files.exists(directory.resolve(file))
                ? Optional.of(Files.newInputStream(directory.resolve(file)))
                : Optional.empty());
    }

    static Table.Source resources() {
        return file -> Optional.ofNullable(LexiconCheck.class.getResourceAsStream(file));
    }

    private static List<Problem> problems(Table.Source source) {
        var problems = new ArrayList<Problem>();
        LexiconReader.read(source, problems);
        return List.copyOf(problems);
    }
}
