package dev.entente.server.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file of tokens: one a line; empty lines and those that begin with # say nothing. */
public final class TokenFile {
    private TokenFile() {}

    /**
     * Reads it.
     *
     * @throws IOException where it can't be read
     * @throws IllegalArgumentException naming the line that is no token
     */
    public static List<Token> read(Path file) throws IOException {
        var tokens = new ArrayList<Token>();
        var number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    tokens.add(Token.parse(line));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "%s, line %d is no token: %s".formatted(file, number, e.getMessage()), e);
                }
            }
        }
        return tokens;
    }
}
