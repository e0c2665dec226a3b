package dev.entente.server;

/** Another process listens on the port that we were told to take. */
public final class PortInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortInUseException(String host, int port, Throwable cause) {
        super(
                "Port %d of %s is in use by another process: give another with --port, or 0 for a free one."
                        .formatted(port, host),
                cause);
    }
}
