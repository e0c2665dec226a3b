package dev.entente.extraction.text;

import dev.entente.extraction.text.Furniture.Kind;
import dev.entente.model.Article;
import dev.entente.model.Edtf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads the head of an article: headline, stamp, page clock, dateline, up to the lead. What the article's own fields
 * say comes first, then the page's metadata, then what is written; a year that nothing tells stays unknown.
 */
final class HeadReader {
    private static final int LONGEST_HEADLINE = 32;
    private static final int LONGEST_DATE_LINE = 8;
    private static final int DEPTH = 12;
    private static final int DEPTH_OF_FULL_DATES = 1000;
    private static final int FARTHEST_FULL_DATE = 60;

    private final Datelines datelines;
    private final WrittenDays days;

    HeadReader(Datelines datelines, WrittenDays days) {
        this.datelines = datelines;
        this.days = days;
    }

    /**
     * Reads the head.
     *
     * @param kinds what each paragraph is for; set here for those of the head
     * @param starts first token of each paragraph that belongs to the article; set here for those of the head
     */
    Head read(Article article, Page page, List<Paragraph> paragraphs, Kind[] kinds, int[] starts) {
        var reading = new Reading(article, page, paragraphs, kinds, starts);
        reading.run();
        return reading.head();
    }

    private final class Reading {
        private final Page page;
        private final List<Paragraph> paragraphs;
        private final Kind[] kinds;
        private final int[] starts;
        private final String given;
        private final Optional<String> givenTitle;

        private Optional<String> title;
        private Optional<String> source;
        private Optional<LocalDate> clock = Optional.empty();
        private String clockText = "";
        private Optional<Edtf> published;
        private String derivation;
        private Optional<Dateline> dateline = Optional.empty();
        private boolean hasHeadline;

        Reading(Article article, Page page, List<Paragraph> paragraphs, Kind[] kinds, int[] starts) {
            this.page = page;
            this.paragraphs = paragraphs;
            this.kinds = kinds;
            this.starts = starts;
            this.givenTitle = article.getTitle().filter(text -> !text.isBlank());
            this.title = givenTitle.or(page::title);
            this.source = article.getSource().filter(text -> !text.isBlank()).or(page::source);
            this.given = article.getPublished().orElse("");
            this.published = PublicationDate.read(given);
            this.derivation = published.isPresent() ? "given with the article" : "";
            if (published.isEmpty()) {
                page.published()
                        .ifPresent(stated -> PublicationDate.read(stated.value())
                                .ifPresent(day -> publish(day, "the page's metadata '%s'".formatted(stated.by()))));
            }
        }

        void run() {
            var depth = Math.min(paragraphs.size(), DEPTH);
            for (var i = 0; i < depth; i++) {
                var paragraph = paragraphs.get(i);
                if (isDate(i)) {
                    continue;
                }
                if (kinds[i] != Kind.ARTICLE) {
                    continue;
                }
                starts[i] = afterStamp(paragraph);
                if (readDateline(i)) {
                    if (starts[i] < paragraph.size()) {
                        return;
                    }
                    kinds[i] = Kind.BOILERPLATE;
                } else if (!readHeadline(i) && paragraph.isClosed()) {
                    return;
                }
            }
        }

        /** A page's clock, or a line that tells when the article was published. */
        private boolean isDate(int i) {
            var paragraph = paragraphs.get(i);
            var isShort = paragraph.size() <= LONGEST_DATE_LINE;
            if (kinds[i] != Kind.CLOCK && kinds[i] != Kind.PUBLISHED && !isShort) {
                return false;
            }
            for (var k = 0; k < paragraph.size(); k++) {
                var day = days.at(paragraph, k).flatMap(WrittenDay::whole);
                if (day.isPresent()) {
                    return tell(i, day.get());
                }
            }
            return kinds[i] == Kind.CLOCK || kinds[i] == Kind.PUBLISHED;
        }

        private boolean tell(int i, LocalDate day) {
            var paragraph = paragraphs.get(i);
            var line = paragraph.text(page.text(), 0, paragraph.size());
            if (kinds[i] == Kind.CLOCK) {
                clock = Optional.of(day);
                clockText = line;
                return true;
            }
            if (kinds[i] != Kind.PUBLISHED && !isNothingElse(paragraph)) {
                return false;
            }
            kinds[i] = Kind.BOILERPLATE;
            if (published.isEmpty()) {
                publish(Edtf.day(day), "the line '%s'".formatted(line));
            }
            return true;
        }

        private boolean isNothingElse(Paragraph paragraph) {
            var words = 0;
            for (var token : paragraph.tokens()) {
                words += Characters.isLetter(token.first()) && token.form().length() > 2 ? 1 : 0;
            }
            return words <= 2 && datelines.at(paragraph, 0).isEmpty();
        }

        /** " date 2024-05-10 ASTANA –" */
        private int afterStamp(Paragraph paragraph) {
            var at = paragraph.form(0).equals("date") ? 1 : 0;
            var isStamp =
                    paragraph.form(at).length() == 10 && paragraph.form(at).charAt(4) == '-';
            var stamp = isStamp ? days.at(paragraph, at).flatMap(WrittenDay::whole) : Optional.<LocalDate>empty();
            if (stamp.isEmpty()) {
                return 0;
            }
            if (published.isEmpty()) {
                publish(
                        Edtf.day(stamp.get()),
                        "the page's stamp '%s'".formatted(paragraph.text(page.text(), 0, at + 1)));
            }
            return at + 1;
        }

        private boolean readDateline(int i) {
            if (dateline.isPresent()) {
                return false;
            }
            var paragraph = paragraphs.get(i);
            var found = datelines.at(paragraph, starts[i]);
            found.ifPresent(line -> {
                starts[i] = line.to();
                var text = paragraph.text(page.text(), line.from(), line.to());
                var day = line.day().flatMap(written -> day(written, text));
                if (source.isEmpty()) {
                    source = line.agency();
                }
                dateline = Optional.of(new Dateline(
                        line.place(),
                        day.map(Edtf::day),
                        line.agency(),
                        page.offsets().begin(paragraph.tokens().get(line.from()).begin()),
                        page.offsets().end(paragraph.tokens().get(line.to() - 1).end())));
            });
            return found.isPresent();
        }

        /** The dateline's day, its year from elsewhere where it has none; the day of publication if nothing else is. */
        private Optional<LocalDate> day(WrittenDay written, String line) {
            var how = "the dateline '%s'".formatted(line.strip());
            var day = written.whole();
            if (day.isEmpty() && published.filter(Edtf::isDay).isPresent()) {
                return written.nearest(published.get().first());
            }
            if (day.isEmpty() && clock.isPresent()) {
                day = written.lastBefore(clock.get());
                how += ", its year from the page's clock '%s'".formatted(clockText);
            }
            if (day.isEmpty()) {
                var full = fullDate(written);
                day = full.flatMap(written::nearest);
                how += full.map(", its year from %s in the text"::formatted).orElse("");
            }
            if (published.isEmpty() && day.isPresent()) {
                publish(Edtf.day(day.get()), how);
            }
            return day;
        }

        /** The full date of the text that lies nearest to the day in question. */
        private Optional<LocalDate> fullDate(WrittenDay written) {
            var best = Optional.<LocalDate>empty();
            var distance = (long) FARTHEST_FULL_DATE;
            var read = 0;
            for (var paragraph : paragraphs) {
                for (var k = 0; k < paragraph.size() && read < DEPTH_OF_FULL_DATES; k++, read++) {
                    var full = days.at(paragraph, k).flatMap(WrittenDay::whole);
                    var near = full.flatMap(written::nearest);
                    if (near.isPresent() && WrittenDay.distance(near.get(), full.get()) < distance) {
                        distance = WrittenDay.distance(near.get(), full.get());
                        best = full;
                    }
                }
            }
            return best;
        }

        private boolean readHeadline(int i) {
            var paragraph = paragraphs.get(i);
            skipGluedSource(i);
            if (!hasHeadline && isDoubled(i)) {
                kinds[i] = Kind.HEADLINE;
                kinds[i + 1] = Kind.BOILERPLATE;
                title = givenTitle.or(() -> Optional.of(paragraph.text(page.text(), starts[i], paragraph.size())));
                hasHeadline = true;
                return true;
            }
            if (hasHeadline || title.isPresent()) {
                var isSame = title.isPresent() && isSame(paragraph, starts[i], title.get());
                if (isSame) {
                    kinds[i] = hasHeadline ? Kind.BOILERPLATE : Kind.HEADLINE;
                    hasHeadline = true;
                }
                return isSame;
            }
            var isHeadline = paragraph.size() - starts[i] <= LONGEST_HEADLINE
                    && !paragraph.form(paragraph.size() - 1).equals(".")
                    && (!paragraph.isClosed() || paragraphs.size() > 1)
                    && !hasStop(paragraph);
            if (isHeadline) {
                kinds[i] = Kind.HEADLINE;
                title = Optional.of(paragraph.text(page.text(), starts[i], paragraph.size()));
                hasHeadline = true;
            }
            return isHeadline;
        }

        /** The line stands there twice: only a headline does. */
        private boolean isDoubled(int i) {
            var paragraph = paragraphs.get(i);
            return i + 1 < paragraphs.size()
                    && kinds[i + 1] == Kind.ARTICLE
                    && paragraph.size() > 1
                    && !paragraph.isClosed()
                    && isSame(paragraphs.get(i + 1), 0, paragraph.text(page.text(), starts[i], paragraph.size()));
        }

        /** "wire.exampleLima to host ..." */
        private void skipGluedSource(int i) {
            var tokens = paragraphs.get(i).tokens();
            var at = starts[i];
            var isGlued = at + 1 < tokens.size()
                    && tokens.get(at).end() == tokens.get(at + 1).begin()
                    && tokens.get(at).form().indexOf('.') > 0
                    && Characters.isLower(tokens.get(at)
                            .form()
                            .codePointBefore(tokens.get(at).form().length()))
                    && Characters.isUpper(tokens.get(at + 1).first());
            if (isGlued) {
                source = source.or(() -> Optional.of(tokens.get(at).form()));
                starts[i] = at + 1;
            }
        }

        private boolean hasStop(Paragraph paragraph) {
            for (var k = 0; k + 1 < paragraph.size(); k++) {
                if (paragraph.form(k).equals(".")) {
                    return true;
                }
            }
            return false;
        }

        private boolean isSame(Paragraph paragraph, int from, String headline) {
            return paragraph.size() <= 2 * LONGEST_HEADLINE
                    && Title.normal(paragraph.text(page.text(), from, paragraph.size()))
                            .equals(Title.normal(headline));
        }

        private void publish(Edtf day, String how) {
            published = Optional.of(day);
            derivation = how;
        }

        Head head() {
            var how = published.isEmpty() && !given.isBlank()
                    ? "the given '%s' is no date: write 2024-05-10 or an RFC 3339 instant".formatted(given)
                    : derivation;
            return new Head(title, source, published, how, dateline);
        }
    }
}
