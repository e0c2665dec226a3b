package dev.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.app.http.ChangeFeed;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Prints changes as they come: lines for people, or one JSON object a line. */
final class LiveChanges {
    private final Format format;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Terminal terminal = Terminal.here();
    private int count;

    LiveChanges(Format format, CommandSpec command) {
        this.format = format;
        out = command.commandLine().getOut();
        err = command.commandLine().getErr();
    }

    /** Goes on until the thread is interrupted, or nobody reads any more. */
    void follow(ChangeFeed feed) throws InterruptedException {
        feed.onNotice(notice -> err.println("entente: " + notice)).follow(change -> {
            print(change);
            return !out.checkError();
        });
    }

    void print(JsonNode change) {
        count++;
        out.println(format == Format.TABLE ? ChangeText.of(change, terminal) : change.toString());
        out.flush();
    }

    /** How many were printed. */
    int count() {
        return count;
    }
}
