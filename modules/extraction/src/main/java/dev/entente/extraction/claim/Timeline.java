package dev.entente.extraction.claim;

import dev.entente.extraction.date.Anchor;
import dev.entente.extraction.date.DateGrammar;
import dev.entente.extraction.date.DateMention;
import dev.entente.extraction.date.Tense;
import dev.entente.extraction.frame.Frame;
import dev.entente.extraction.frame.Line;
import dev.entente.extraction.walk.Walk;
import dev.entente.model.Edtf;
import dev.entente.model.Status;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The dates of an article as it goes on: "last October" counts from the day last told. One per article. The dates of
 * sentences are read only once a later one needs them.
 */
final class Timeline {
    /** So many sentences a story stays with the day that opened it. */
    private static final int STORY = 8;

    private static final int RECENT = 31;

    private final DateGrammar grammar;
    private final Optional<Edtf> published;
    private Optional<Edtf> context = Optional.empty();
    private int age;
    private final Deque<Entry> untold = new ArrayDeque<>();
    private Line latest;
    private List<DateMention> past = List.of();

    Timeline(DateGrammar grammar, Optional<Edtf> published) {
        this.grammar = grammar;
        this.published = published;
    }

    private record Entry(Line line, Optional<Edtf> told) {}

    /** When the frame happened, as far as its sentence and the ones before tell. */
    Dating.Dated date(Line line, Frame frame, List<Frame> found, boolean quoted) {
        while (!untold.isEmpty()) {
            goOn(untold.remove());
        }
        var tense = frame.status() == Status.PLANNED ? Tense.FUTURE : Tense.PAST;
        var told = new DateScope(line, found)
                .of(frame, mentions(line, tense))
                .filter(mention -> mention.date().isPresent() || frame.tense() != Frame.Tense.PRESENT)
                .map(Dating::told);
        return told.orElseGet(() -> byContext(line, frame, quoted));
    }

    private Dating.Dated byContext(Line line, Frame frame, boolean quoted) {
        if (frame.status() == Status.OCCURRED) {
            if (published.isEmpty() && quoted && frame.tense() == Frame.Tense.PRESENT && context.isPresent()) {
                return new Dating.Dated(context, "said when the article last told a date", false);
            }
            if (frame.tense() == Frame.Tense.PAST && isFresh() && !isEarlier(line, frame)) {
                return new Dating.Dated(context, "the day of which the text tells", false);
            }
        }
        return published
                .map(day -> Dating.byTense(frame, day, isNews(line) && !isEarlier(line, frame)))
                .orElse(Dating.Dated.UNKNOWN);
    }

    /** "had earlier signed", "after Chile imposed tariffs": no news of the day, but what went before it. */
    private static boolean isEarlier(Line line, Frame frame) {
        for (int at = frame.end() - 1; at >= 0; at--) {
            if (line.is(at, "BEFORE_THAT")) {
                return true;
            }
            if (at < frame.begin() && (line.is(at, "BOUNDARY") || line.word(at).equals(","))) {
                return frame.tense() != Frame.Tense.NONE && line.is(at, "GERUND_GOVERNOR");
            }
        }
        return false;
    }

    private static boolean isNews(Line line) {
        return switch (line.sentence().section().kind()) {
            case HEADLINE, LEAD -> true;
            default -> false;
        };
    }

    /** True where a date was told a few sentences ago, and the story has not left it. */
    private boolean isFresh() {
        return age <= STORY
                && published.isPresent()
                && context.filter(this::isRecent).isPresent();
    }

    private boolean isRecent(Edtf date) {
        return !date.isOpen()
                && !date.first().isAfter(published.orElseThrow().last())
                && date.first().plusDays(RECENT).isAfter(published.orElseThrow().first());
    }

    /** Remembers the date with which a sentence opens, or that its main event has. */
    void tell(Line line, Optional<Edtf> told) {
        untold.add(new Entry(line, told));
    }

    private void goOn(Entry entry) {
        var tokens = entry.line.sentence().tokens();
        var found = grammar.find(tokens, new Anchor(published, context), Tense.PAST, DateScope.OPENING + 1);
        var opening = Walk.first(
                        found,
                        mention -> DateScope.opens(mention)
                                && !DateScope.isOfSaying(entry.line)
                                && mention.date().isPresent())
                .flatMap(DateMention::date)
                .or(entry::told)
                .filter(date -> !date.isOpen());
        age = opening.isPresent() ? 0 : age + 1;
        context = opening.or(() -> context);
    }

    private List<DateMention> mentions(Line line, Tense tense) {
        if (tense == Tense.FUTURE) {
            return grammar.find(line.sentence().tokens(), new Anchor(published, context), tense);
        }
        if (latest != line) {
            latest = line;
            past = grammar.find(line.sentence().tokens(), new Anchor(published, context), tense);
        }
        return past;
    }
}
