package dev.entente.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class GroupMembershipTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Set<String> members = Set.of("mine", "another");

    @Test
    void shouldBeSureOnceTheGroupSaysSo() throws InterruptedException {
        try (var membership = membership()) {
            await(membership::isSure);
        }
    }

    @Test
    void shouldNotBeSureOfAnOldWord() throws InterruptedException {
        try (var membership = membership()) {
            await(membership::isSure);
            var before = asked.get();
            members = Set.of("another");

            now.addAndGet(GroupMembership.GOOD_FOR.toNanos());

            assertThat(membership.isSure()).isFalse();
            await(() -> asked.get() > before);
            assertThat(membership.isSure()).isFalse();
        }
    }

    @Test
    void shouldNotBeSureOfPartitionsThatItHasNot() throws InterruptedException {
        try (var membership = new GroupMembership(
                "group",
                () -> members,
                () -> {
                    asked.incrementAndGet();
                    return Set.of();
                },
                now::get)) {
            await(() -> asked.get() > 0);

            assertThat(membership.isSure()).isFalse();
        }
    }

    @Test
    void shouldNotBeSureWhereNobodyAnswers() throws InterruptedException {
        try (var membership = new GroupMembership(
                "group",
                () -> {
                    asked.incrementAndGet();
                    throw new IllegalStateException("The brokers are away");
                },
                () -> Set.of("mine"),
                now::get)) {
            await(() -> asked.get() > 0);

            assertThat(membership.isSure()).isFalse();
        }
    }

    private GroupMembership membership() {
        return new GroupMembership(
                "group",
                () -> {
                    asked.incrementAndGet();
                    return members;
                },
                () -> Set.of("mine"),
                now::get);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("It should have come true by now").isLessThan(end);
            Thread.sleep(5);
        }
    }
}
