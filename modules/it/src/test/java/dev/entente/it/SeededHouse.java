package dev.entente.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One house with the seeds for all tests that add to it or leave it as they found it: to start one takes longer than
 * most of them. It is closed after the last.
 */
final class SeededHouse implements BeforeAllCallback {
    private HouseFixture house;

    /** The house. */
    HouseFixture house() {
        return house;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        house = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SeededHouse.class))
                .getOrComputeIfAbsent(Started.class, key -> Started.now(), Started.class)
                .house;
    }

    private record Started(HouseFixture house, Path data) implements AutoCloseable {
        static Started now() {
            try {
                var data = Files.createTempDirectory("entente-seeded");
                var house = HouseFixture.start(data, Map.of("alerts.private.targets", "true"));
                house.publish(HouseFixture.seeds());
                return new Started(house, data);
            } catch (Exception e) {
                throw new IllegalStateException("The house with the seeds does not start", e);
            }
        }

        @Override
        public void close() throws IOException {
            house.close();
            try (var files = Files.walk(data)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
