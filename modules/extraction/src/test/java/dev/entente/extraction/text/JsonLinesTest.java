package dev.entente.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonLinesTest {
    @Test
    void shouldReadAnArticle() {
        var article = JsonLines.article("""
                {"id": "a1", "url": "https://example.org/a1", "title": "Talks", "source": "Example",
                 "published": "2024-05-10", "text": "They met.", "ignored": 1}
                """, 1);

        assertThat(article.getId()).isEqualTo("a1");
        assertThat(article.getText()).isEqualTo("They met.");
        assertThat(article.getUrl()).contains("https://example.org/a1");
        assertThat(article.getPublished()).contains("2024-05-10");
        assertThat(article.getLanguage()).isEmpty();
    }

    @Test
    void shouldNameAnArticleByItsUrlElseByItsHash() {
        var byUrl = JsonLines.article("{\"url\": \"https://example.org/a\", \"text\": \"They met.\"}", 1);
        var byHash = JsonLines.article("{\"text\": \"They met.\", \"title\": \"\"}", 1);

        assertThat(byUrl.getId()).isEqualTo("https://example.org/a");
        assertThat(byHash.getId()).isEqualTo(Fingerprint.of("They met.").hash());
        assertThat(byHash.getTitle()).isEmpty();
    }

    @Test
    void shouldNameLineAndFieldOfWhatIsWrong() {
        assertThatThrownBy(() -> JsonLines.article("{\"id\": \"a\"}", 7))
                .hasMessage("line 7: there is no field 'text': write the article into it");
        assertThatThrownBy(() -> JsonLines.article("{\"id\": 5, \"text\": \"x\"}", 8))
                .hasMessage("line 8: field 'id' is 5: write a string");
        assertThatThrownBy(() -> JsonLines.article("[]", 9)).hasMessageStartingWith("line 9: it is no JSON object");
        assertThatThrownBy(() -> JsonLines.article("{", 10)).hasMessageStartingWith("line 10: it is not JSON");
        assertThatThrownBy(() -> JsonLines.article("", 11)).hasMessageStartingWith("line 11: it is no JSON object");
    }
}
