package dev.entente.app.input;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Looks at folders and pages, each at its own pace, one at a time, until it is interrupted. */
public final class Watch {
    private final Attempts attempts;
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));

    Watch(Attempts attempts, List<? extends Watched> all) {
        this.attempts = attempts;
        all.forEach(each -> due.add(new Due(each, 0, System.nanoTime())));
    }

    /**
     * How often to look.
     *
     * @param folder at directories and files
     * @param page at pages and feeds, unless they ask for more time
     */
    public record Pace(Duration folder, Duration page) {}

    /**
     * What is to be looked at.
     *
     * @param failures how often in a row looking has failed
     * @param at when, by {@link System#nanoTime}
     */
    private record Due(Watched watched, int failures, long at) {}

    /** Looks until the thread is interrupted, or there is nothing left to look at. */
    public void run() throws InterruptedException {
        while (!due.isEmpty()) {
            var next = due.remove();
            Thread.sleep(
                    Math.max(0, Duration.ofNanos(next.at() - System.nanoTime()).toMillis()));
            look(next);
        }
    }

    private void look(Due now) {
        var watched = now.watched();
        var pause = attempts.attempt(watched.name(), watched::look);
        var failures = pause.isPresent() ? 0 : now.failures() + 1;
        var wait = pause.orElseGet(() -> watched.afterFailure(failures));
        if (!wait.equals(Watched.NEVER)) {
            due.add(new Due(watched, failures, System.nanoTime() + wait.toNanos()));
        }
    }
}
