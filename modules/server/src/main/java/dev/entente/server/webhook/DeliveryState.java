package dev.entente.server.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * How the changes get to a webhook from this process.
 *
 * @param alert id of the alert
 * @param delivered how many it took since this process began
 * @param failures how often in a row it did not take the next one; 0 where all is well
 * @param since when it took none for the first time
 * @param error why it did not take it the last time
 */
public record DeliveryState(
        String alert, long delivered, int failures, Optional<Instant> since, Optional<String> error) {
    static DeliveryState begun(String alert) {
        return new DeliveryState(alert, 0, 0, Optional.empty(), Optional.empty());
    }

    DeliveryState taken() {
        return new DeliveryState(alert, delivered + 1, 0, Optional.empty(), Optional.empty());
    }

    /** What was refused may be another process's to tell from now on, and so says nothing of this one any more. */
    DeliveryState handedOver() {
        return new DeliveryState(alert, delivered, 0, Optional.empty(), Optional.empty());
    }

    DeliveryState refused(String why, Instant now) {
        return new DeliveryState(alert, delivered, failures + 1, since.or(() -> Optional.of(now)), Optional.of(why));
    }
}
