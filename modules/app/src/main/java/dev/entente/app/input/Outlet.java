package dev.entente.app.input;

import dev.entente.model.Article;

/** Where articles go. What it cannot take it tells of itself. */
public interface Outlet {
    /**
     * Sends an article on its way; what is to be done when it is safe is done then, by {@link #settle} at the latest.
     */
    void send(Article article, Runnable safe);

    /** Waits until all that was sent is safe or refused; true where all of it is safe. */
    boolean settle();
}
