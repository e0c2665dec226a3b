package dev.entente.extraction;

import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.extraction.claim.ArticleClaims;
import dev.entente.extraction.claim.Digests;
import dev.entente.extraction.date.DateGrammar;
import dev.entente.extraction.language.Language;
import dev.entente.extraction.lexicon.Lexicon;
import dev.entente.extraction.text.ArticleReader;
import dev.entente.extraction.text.Fingerprint;
import dev.entente.extraction.text.ReadArticle;
import dev.entente.model.Article;
import dev.entente.model.Claim;
import dev.entente.model.Ontology;
import java.util.List;

/** Reads claims out of articles. Immutable and thread-safe; load it once. */
public final class Extractor {
    /** Version of the code that reads: raised whenever the same lexicon may yield other claims. */
    static final String READER = "7";

    private final ArticleReader reader;
    private final ArticleClaims claims;
    private final ReadingVersions versions;

    private Extractor(ArticleReader reader, ArticleClaims claims, ReadingVersions versions) {
        this.reader = reader;
        this.claims = claims;
        this.versions = versions;
    }

    /**
     * Loads the engine with the knowledge that comes with the library.
     *
     * @throws IllegalArgumentException naming the file, line and remedy where that is not well formed
     */
    public static Extractor load() {
        var ontology = Loading.of(Ontology::load);
        var lexicon = Loading.of(() -> Lexicon.load(ontology.get()));
        var actors = Loading.of(ActorLexicon::load);
        var language = Language.load();
        var dates = DateGrammar.load();
        var reader = ArticleReader.load();
        var claims = new ArticleClaims(lexicon.get(), actors.get(), language, dates, ontology.get());
        var versions = new ReadingVersions(
                READER,
                Digests.sha256(lexicon.get().digest() + actors.get().digest()),
                ontology.get().digest());
        return new Extractor(reader, claims, versions);
    }

    /** What its claims are read with. */
    public ReadingVersions versions() {
        return versions;
    }

    /** Reads an article, whatever its text: one that cannot be read has an outcome that says so. */
    public Extraction extract(Article article) {
        var read = reader.read(article);
        var outcome = outcome(read);
        var print = Fingerprint.of(read.text());
        return new Extraction(
                read.id(),
                outcome,
                read.title(),
                read.source(),
                read.published(),
                read.language().tag(),
                print.hash(),
                print.simHash(),
                versions,
                outcome == Outcome.READ ? claims.of(read) : List.<Claim>of());
    }

    private static Outcome outcome(ReadArticle read) {
        return switch (read.language().kind()) {
            case ENGLISH -> Outcome.READ;
            case OTHER -> Outcome.OTHER_LANGUAGE;
            case NONE -> Outcome.EMPTY;
        };
    }
}
