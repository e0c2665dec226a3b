package dev.entente.streams.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.registry.PoisonRecordException;
import dev.entente.registry.RegistryUnavailableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    @Test
    void shouldCallARecordPoisonByTheNameThatItsCheckGaveIt() {
        var thrown = new StreamsException("wrapped", new PoisonException(Poison.MISROUTED, "elsewhere"));

        assertThat(Diagnosis.of(thrown)).contains("MISROUTED");
    }

    @Test
    void shouldTakeOverTheCauseThatTheSerdeNames() {
        var thrown = new PoisonRecordException(PoisonRecordException.Cause.WRONG_MAGIC, "plain JSON");

        assertThat(Diagnosis.of(thrown)).contains("WRONG_MAGIC");
    }

    @Test
    void shouldCallWhatAForeignSerdeCannotReadUndecodable() {
        assertThat(Diagnosis.of(new SerializationException("bad bytes"))).contains("UNDECODABLE");
    }

    @Test
    void shouldStopForAnOutage() {
        assertThat(Diagnosis.of(new RegistryUnavailableException("down", new java.io.IOException("refused"))))
                .isEmpty();
        assertThat(Diagnosis.of(new TimeoutException("slow broker"))).isEmpty();
        assertThat(Diagnosis.of(new ProcessorStateException("disk full"))).isEmpty();
    }

    @Test
    void shouldStopForAFaultInWritingWhatAProcessorMade() {
        var thrown = new StreamsException(new SerializationException("cannot be written"));

        assertThat(Diagnosis.of(thrown)).contains("UNDECODABLE");
        assertThat(Diagnosis.ofProcessing(thrown)).isEmpty();
    }

    @Test
    void shouldCallAnythingElseABugOfOursOnThisRecord() {
        assertThat(Diagnosis.of(new IllegalStateException("oops"))).contains("FAILED");
    }

    @Test
    void shouldDigestTheSameFaultAlike() {
        assertThat(Diagnosis.stackDigest(fault("one"))).isEqualTo(Diagnosis.stackDigest(fault("two")));
        assertThat(Diagnosis.stackDigest(fault("one")))
                .isNotEqualTo(Diagnosis.stackDigest(new IllegalStateException("one")));
    }

    private static Throwable fault(String message) {
        return new IllegalArgumentException(message);
    }
}
