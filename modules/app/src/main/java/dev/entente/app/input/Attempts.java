package dev.entente.app.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.entente.app.Failure;
import dev.entente.extraction.text.InvalidArticleException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/** Pieces of work of which each may fail without ending the rest: those that do are told, and counted. */
final class Attempts {
    private final Consumer<Failure> told;
    private int failures;

    /** @param told given every failure: its message names the thing and the remedy */
    Attempts(Consumer<Failure> told) {
        this.told = told;
    }

    /** A piece of work. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Work of which nothing is handed back. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    /** Does a piece of work; true where nothing failed in it, nor in what it attempted itself. */
    boolean succeeds(String name, Task task) {
        var before = failures;
        var unused = attempt(name, () -> {
            task.run();
            return true;
        });
        return failures == before;
    }

    /** Does a piece of work; nothing where it failed. */
    <T> Optional<T> attempt(String name, Work<T> work) {
        try {
            return Optional.of(work.run());
        } catch (Failure e) {
            refuse(e);
        } catch (InvalidArticleException e) {
            refuse(new Failure("%s: %s".formatted(name, e.getMessage()), e));
        } catch (NoSuchFileException e) {
            refuse(new Failure(missing(name), e));
        } catch (AccessDeniedException e) {
            refuse(new Failure("No permission to read %s: give this user the right to".formatted(name), e));
        } catch (JsonProcessingException e) {
            refuse(new Failure(
                    "%s is not JSON that can be read (%s): write an array of objects, or one object a line"
                            .formatted(name, e.getOriginalMessage()),
                    e));
        } catch (EOFException | ZipException e) {
            refuse(new Failure("%s is torn or damaged: fetch or pack it again".formatted(name), e));
        } catch (IOException e) {
            refuse(new Failure("%s cannot be read: %s".formatted(name, reason(e)), e));
        }
        return Optional.empty();
    }

    /** Tells of something that failed. */
    void refuse(Failure failure) {
        failures++;
        told.accept(failure);
    }

    private static String missing(String name) {
        return name.contains("://")
                ? name + " is no address that is fetched: http:// and https:// are"
                : name + " is missing: check the path";
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
