package dev.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.extraction.date.Anchor;
import dev.entente.extraction.date.DateGrammar;
import dev.entente.extraction.date.DateMention;
import dev.entente.extraction.text.Tokenizer;
import dev.entente.model.Claim;
import dev.entente.model.Edtf;
import dev.entente.model.Tsv;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same text gives the same claims on every machine. */
class SameEverywhereTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 2;

    /** The hash holds this JDK to what others read; {@link SeedsTest} tells which claim it is that differs. */
    @Test
    void shouldReadTheSeedsAsOnEveryOtherJdk() throws NoSuchAlgorithmException {
        var golden = Tsv.resource(SameEverywhereTest.class, "seeds.sha256").strip();

        assertThat(SeedsReading.hash())
                .as("where the claims of the seeds are meant to change, seeds.sha256 changes with them")
                .isEqualTo(golden);
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Pacific/Kiritimati",
        "az-AZ, America/St_Johns",
        "lt-LT, Asia/Kathmandu",
        "ar-EG-u-nu-arab, Africa/Cairo",
        "hi-IN-u-nu-deva, Asia/Kolkata",
        "fa-IR-u-nu-arabext, Asia/Tehran",
        "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok",
        "ja-JP-u-ca-japanese, Pacific/Pago_Pago"
    })
    void shouldReadTheSameUnderAnyLocaleAndTimeZone(String locale, String zone) throws NoSuchAlgorithmException {
        var here = SeedsReading.hash();
        var dates = dates();
        var home = Locale.getDefault();
        var time = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            assertThat(SeedsReading.hash()).isEqualTo(here);
            assertThat(dates()).isEqualTo(dates);
        } finally {
            Locale.setDefault(home);
            TimeZone.setDefault(time);
        }
    }

    @Test
    void shouldReadTheSameFromManyThreadsAtOnce() throws InterruptedException, ExecutionException {
        var extractor = Extractor.load();
        var alone = claims(Extractor.load());
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var readers = new ArrayList<Callable<List<Claim>>>();
            for (var i = 0; i < THREADS * ROUNDS; i++) {
                readers.add(() -> claims(extractor));
            }

            for (var read : pool.invokeAll(readers)) {
                assertThat(read.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static List<Claim> claims(Extractor extractor) {
        return Seeds.read().stream()
                .flatMap(article -> extractor.extract(article).claims().stream())
                .toList();
    }

    /** The dates of all the phrases that {@code date/dates.tsv} has. */
    private static List<DateMention> dates() {
        var grammar = DateGrammar.load();
        var tokenizer = Tokenizer.load();
        return Tsv.resource(DateGrammar.class, "dates.tsv")
                .lines()
                .flatMap(line ->
                        grammar.find(tokenizer.tokenize(line), Anchor.published(Edtf.parse("2024-05-10"))).stream())
                .toList();
    }
}
