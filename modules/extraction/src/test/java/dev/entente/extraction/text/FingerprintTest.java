package dev.entente.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void shouldHashTheTextInUtf8() {
        assertThat(Fingerprint.of("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void shouldBeTheSameWhateverTheLayout() {
        var one = Fingerprint.of("The ministers met in Klow, on Friday.");
        var other = Fingerprint.of("THE MINISTERS\n\n  met in Klow on Friday");

        assertThat(one.simHash()).isEqualTo(other.simHash());
        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void shouldKnowACopyWithAnotherFoot() {
        var story = words(400, 1);

        var distance = Fingerprint.distance(
                Fingerprint.of(story).simHash(),
                Fingerprint.of(story + " Copyright Example News.").simHash());

        assertThat(distance).isLessThanOrEqualTo(6);
        assertThat(Fingerprint.of(story).isNear(Fingerprint.of(story + " Copyright Example News.")))
                .isTrue();
    }

    @Test
    void shouldTellDifferentStoriesApart() {
        for (var seed = 1; seed < 50; seed++) {
            var one = Fingerprint.of(words(300, seed));
            var other = Fingerprint.of(words(300, seed + 1000));

            assertThat(one.isNear(other)).isFalse();
        }
    }

    @Test
    void shouldCountMoreWordsThanAByteHolds() {
        var votes = new Votes();
        for (var i = 0; i < 1000; i++) {
            votes.add(i < 501 ? 0b101 : 0b011);
        }

        assertThat(votes.majority()).isEqualTo(0b101);
    }

    private static String words(int count, long seed) {
        var random = new Random(seed);
        return random.ints(count, 0, 2000).mapToObj(word -> "w" + word).collect(Collectors.joining(" "));
    }
}
