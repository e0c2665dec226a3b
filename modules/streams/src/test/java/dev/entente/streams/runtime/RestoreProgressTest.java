package dev.entente.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {
    private static final TopicPartition FIRST = new TopicPartition("changelog", 0);
    private static final TopicPartition SECOND = new TopicPartition("changelog", 1);

    private final RestoreProgress progress = new RestoreProgress();

    @Test
    void shouldCountDownToNothingOverAllStores() {
        progress.onRestoreStart(FIRST, "store", 0, 100);
        progress.onRestoreStart(SECOND, "store", 50, 100);
        assertThat(progress.remaining()).isEqualTo(150);

        progress.onBatchRestored(FIRST, "store", 59, 60);
        assertThat(progress.remaining()).isEqualTo(90);

        progress.onRestoreEnd(FIRST, "store", 100);
        progress.onRestoreSuspended(SECOND, "store", 0);
        assertThat(progress.remaining()).isZero();
    }
}
