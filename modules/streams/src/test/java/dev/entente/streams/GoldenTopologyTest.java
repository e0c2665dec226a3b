package dev.entente.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The names of nodes and stores outlive a deployment: to change one loses the state kept under it. Where a description
 * changes on purpose, write the new one into the file, and say in the release notes how to get there.
 */
class GoldenTopologyTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "dev", "entente", "streams");

    @TempDir
    Path state;

    @Test
    void shouldDescribeTheExtractionAsItWasReleased() throws IOException {
        try (var fixture = new TopologyFixture(state)) {
            shouldBe("expected-extraction-topology.txt", fixture.extraction());
        }
    }

    @Test
    void shouldDescribeTheLedgerAsItWasReleased() throws IOException {
        try (var fixture = new TopologyFixture(state)) {
            shouldBe("expected-ledger-topology.txt", fixture.ledger());
        }
    }

    private static void shouldBe(String file, Topology topology) throws IOException {
        assertThat(topology.describe().toString().strip())
                .isEqualTo(Files.readString(GOLDEN.resolve(file)).strip());
    }
}
