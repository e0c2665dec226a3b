package dev.entente.sink;

/** Another sink has written this partition meanwhile: what was about to be written is not ours to write. */
final class FencedException extends RuntimeException {
    FencedException(String message) {
        super(message);
    }
}
