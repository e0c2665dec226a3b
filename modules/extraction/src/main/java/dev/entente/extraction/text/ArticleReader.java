package dev.entente.extraction.text;

import dev.entente.extraction.text.Furniture.Kind;
import dev.entente.model.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes an article apart into sentences: boilerplate off, dateline read, quotations marked. Thread-safe. */
public final class ArticleReader {
    private final Tokenizer tokenizer;
    private final SentenceSplitter splitter;
    private final LanguageRecogniser languages;
    private final Furniture furniture;
    private final HeadReader heads;
    private final Transcript transcript;
    private final HtmlReader html;

    private ArticleReader(Words words, Abbreviations abbreviations) {
        var days = new WrittenDays(Months.load());
        this.tokenizer = Tokenizer.load();
        this.splitter = new SentenceSplitter(abbreviations, words);
        this.languages = LanguageRecogniser.load();
        this.furniture = Furniture.load();
        this.heads = new HeadReader(new Datelines(days, words), days);
        this.transcript = new Transcript(words);
        this.html = new HtmlReader(words);
    }

    /** A reader with the word lists of this library. */
    public static ArticleReader load() {
        return new ArticleReader(Words.load(), Abbreviations.load());
    }

    /** Reads an article of plain text or HTML, whatever its text. */
    public ReadArticle read(Article article) {
        var page = isHtml(article) ? html.read(article.getText()) : PlainPage.read(article.getText());
        var paragraphs = paragraphs(page);
        var language = language(article, paragraphs);
        var kinds = furniture.sort(paragraphs);
        var starts = new int[kinds.length];
        var head = heads.read(article, page, paragraphs, kinds, starts);
        var sentences = language.isEnglish() ? sentences(page, paragraphs, kinds, starts) : List.<Sentence>of();
        return new ReadArticle(
                article.getId(),
                article.getText(),
                head.title(),
                head.source(),
                head.published(),
                head.derivation(),
                head.dateline(),
                language,
                sentences,
                (int) Arrays.stream(kinds).filter(ArticleReader::isLeftOut).count());
    }

    private static boolean isHtml(Article article) {
        var type = article.getMediaType().toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml");
    }

    private List<Paragraph> paragraphs(Page page) {
        var paragraphs = new ArrayList<Paragraph>(page.blocks().size());
        var text = page.text().toCharArray();
        for (var block : page.blocks()) {
            for (var part : block.halves(page.text())) {
                var tokens = tokenizer.tokenize(text, part.begin(), part.end());
                if (!tokens.isEmpty()) {
                    paragraphs.add(new Paragraph(paragraphs.size(), part, tokens));
                }
            }
        }
        return paragraphs;
    }

    /** What the producer says of the language counts; else the words do. */
    private Language language(Article article, List<Paragraph> paragraphs) {
        var given = article.getLanguage().filter(tag -> !tag.isBlank());
        if (given.isEmpty() || paragraphs.isEmpty()) {
            return languages.recognise(paragraphs);
        }
        var tag = given.get().strip();
        var primary = Locale.forLanguageTag(tag).getLanguage();
        return primary.equals("en") ? Language.ENGLISH : Language.other(tag);
    }

    private List<Sentence> sentences(Page page, List<Paragraph> paragraphs, Kind[] kinds, int[] starts) {
        var speakers = transcript.speakers(page, paragraphs, kinds, starts);
        var sentences = new ArrayList<Sentence>();
        var quotations = new Quotations();
        var isLeadRead = false;
        var body = paragraphs.stream()
                .filter(paragraph -> !isLeftOut(kinds[paragraph.index()]))
                .toList();
        for (var i = 0; i < body.size(); i++) {
            var paragraph = body.get(i);
            var index = paragraph.index();
            var tokens = content(paragraph, starts[index]);
            var following = i + 1 < body.size()
                    ? content(body.get(i + 1), starts[body.get(i + 1).index()])
                    : List.<Token>of();
            var section = section(kinds[index], paragraph.block().role(), speakers[index], isLeadRead);
            isLeadRead |= section.kind() == Section.Kind.LEAD;
            add(sentences, page, tokens, section, index, quotations.mark(tokens, following));
        }
        return sentences;
    }

    private static Section section(Kind kind, Page.Role role, Optional<String> speaker, boolean isLeadRead) {
        return switch (kind) {
            case HEADLINE -> Section.of(Section.Kind.HEADLINE);
            case CAPTION -> Section.of(Section.Kind.CAPTION);
            default ->
                speaker.map(Section::speech)
                        .orElseGet(() -> Section.of(
                                role == Page.Role.HEADING
                                        ? Section.Kind.HEADLINE
                                        : isLeadRead ? Section.Kind.BODY : Section.Kind.LEAD));
        };
    }

    private void add(
            List<Sentence> sentences,
            Page page,
            List<Token> tokens,
            Section section,
            int paragraph,
            List<Quotations.Span> spans) {
        var from = 0;
        var passed = 0;
        while (from < tokens.size()) {
            var to = splitter.end(tokens, from);
            var own = page.offsets().published(tokens.subList(from, to));
            while (passed < spans.size() && spans.get(passed).to() <= from) {
                passed++;
            }
            sentences.add(new Sentence(
                    own.get(0).begin(),
                    own.get(own.size() - 1).end(),
                    own,
                    section,
                    paragraph,
                    quotations(spans.subList(passed, spans.size()), from, to)));
            from = to;
        }
    }

    /** The part of each quotation that stands in the sentence; none of them ends before it. */
    private static List<Quotation> quotations(List<Quotations.Span> spans, int from, int to) {
        if (spans.isEmpty()) {
            return List.of();
        }
        var own = new ArrayList<Quotation>();
        for (var span : spans) {
            if (span.from() >= to) {
                break;
            }
            own.add(new Quotation(
                    Math.max(span.from(), from) - from,
                    Math.min(span.to(), to) - from,
                    span.begun() || span.from() < from,
                    span.open() || span.to() > to));
        }
        return own;
    }

    /** The paragraph's tokens from where the article begins in it, without a bullet. */
    private static List<Token> content(Paragraph paragraph, int start) {
        var from = start;
        while (from + 1 < paragraph.size() && isBullet(paragraph.form(from))) {
            from++;
        }
        return paragraph.tokens().subList(from, paragraph.size());
    }

    private static boolean isBullet(String form) {
        return Characters.isDash(form) || "•*·▪►●◦‣■".contains(form);
    }

    private static boolean isLeftOut(Kind kind) {
        return switch (kind) {
            case BOILERPLATE, CLOCK, PUBLISHED -> true;
            case ARTICLE, HEADLINE, CAPTION -> false;
        };
    }
}
