package dev.entente.extraction.claim;

import dev.entente.extraction.frame.Frame;
import dev.entente.extraction.frame.Line;
import dev.entente.model.Status;
import java.util.stream.Stream;

/** A frame with its date and how it is told: all that claims are made of, once the whole article is read. */
record Draft(Line line, Frame frame, Dating.Dated dated, ClaimAssembler.Told told) {
    /** The same told as not so, with a flag that says why. */
    Draft denied(String flag) {
        var flags = Stream.concat(told.flags().stream(), Stream.of(flag)).toList();
        return new Draft(
                line,
                frame.withStatus(Status.DENIED),
                dated,
                new ClaimAssembler.Told(told.speaker(), told.place(), flags));
    }
}
