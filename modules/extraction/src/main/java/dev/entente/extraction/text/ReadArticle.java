package dev.entente.extraction.text;

import dev.entente.model.Edtf;
import java.util.List;
import java.util.Optional;

/**
 * An article taken apart into sentences. Every offset counts UTF-16 units of {@code text}.
 *
 * @param id the article's id
 * @param text the article's text as published, markup and all
 * @param title the headline, as given or as read from the text
 * @param source who published it, as given or as read from the text
 * @param published the day of publication; absent where nothing tells it
 * @param publishedDerivation how that day was found, in words; empty where it is absent
 * @param dateline where and when the report was filed
 * @param language what the article is written in; another language than English has no sentences
 * @param sentences the sentences in the order of the text, boilerplate left out
 * @param boilerplate how many paragraphs were left out as boilerplate
 */
public record ReadArticle(
        String id,
        String text,
        Optional<String> title,
        Optional<String> source,
        Optional<Edtf> published,
        String publishedDerivation,
        Optional<Dateline> dateline,
        Language language,
        List<Sentence> sentences,
        int boilerplate) {}
