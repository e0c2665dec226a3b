package dev.entente.app.command;

import dev.entente.extraction.Extraction;
import picocli.CommandLine.Model.CommandSpec;

/** Tells of articles that hold nothing to read: no failure, and not to be passed over in silence. */
final class Unread {
    private Unread() {}

    static void tell(CommandSpec command, Extraction extraction) {
        switch (extraction.outcome()) {
            case READ -> {
                // It may hold no claim all the same.
            }
            case EMPTY -> tell(command, extraction, "has no words");
            case OTHER_LANGUAGE -> tell(command, extraction, "is not in English");
        }
    }

    private static void tell(CommandSpec command, Extraction extraction, String why) {
        command.commandLine()
                .getErr()
                .println("entente: %s %s: no claims are read from it".formatted(extraction.article(), why));
    }
}
