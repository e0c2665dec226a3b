package dev.entente.extraction.claim;

import dev.entente.extraction.date.Anchor;
import dev.entente.extraction.date.DateGrammar;
import dev.entente.extraction.date.Tense;
import dev.entente.extraction.frame.Frame;
import dev.entente.extraction.frame.Line;
import dev.entente.model.Edtf;
import dev.entente.model.Status;
import java.util.List;
import java.util.Optional;

/** The dates of an article as it goes on: "last October" counts from the day last told. One per article. */
final class Timeline {
    private final DateGrammar grammar;
    private final Optional<Edtf> published;
    private Optional<Edtf> context = Optional.empty();

    Timeline(DateGrammar grammar, Optional<Edtf> published) {
        this.grammar = grammar;
        this.published = published;
    }

    /** When the frame happened, as far as its sentence and the ones before tell. */
    Dating.Dated date(Line line, Frame frame, List<Frame> found, boolean quoted) {
        var tense = frame.status() == Status.PLANNED ? Tense.FUTURE : Tense.PAST;
        var mentions = grammar.find(line.sentence().tokens(), new Anchor(published, context), tense);
        var dated = Dating.date(frame, found, mentions, published);
        if (dated.date().isEmpty() && published.isEmpty() && quoted && frame.tense() == Frame.Tense.PRESENT) {
            return context.map(date -> new Dating.Dated(
                            Optional.of(date), "said when the article last told a date", false))
                    .orElse(dated);
        }
        return dated;
    }

    /** Remembers a date that the text told and nothing speaks against. */
    void tell(Dating.Dated dated) {
        if (dated.told()) {
            context = dated.date().filter(date -> !date.isOpen()).or(() -> context);
        }
    }
}
