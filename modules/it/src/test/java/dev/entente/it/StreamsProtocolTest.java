package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The brokers assign the tasks, by KIP-1071. */
class StreamsProtocolTest {
    @TempDir
    private Path data;

    @Test
    void shouldComeToTheSameTableWhoeverAssignsTheTasks() throws Exception {
        Map<String, String> classic;
        try (var house = HouseFixture.start(data.resolve("classic"))) {
            house.publish(HouseFixture.seeds());
            classic = house.hashes();
        }

        try (var house = HouseFixture.start(data.resolve("streams"), Map.of("streams.group.protocol", "streams"))) {
            house.publish(HouseFixture.seeds());

            assertThat(house.hashes()).isEqualTo(classic);
            assertThat(types(house)).containsOnly(GroupType.STREAMS);
        }
    }

    private static List<GroupType> types(HouseFixture house) throws Exception {
        try (var admin = Admin.create(house.house().cluster().properties())) {
            return admin.listGroups().all().get().stream()
                    .filter(group ->
                            List.of("entente-extraction", "entente-ledger").contains(group.groupId()))
                    .map(group -> group.type().orElse(GroupType.UNKNOWN))
                    .toList();
        }
    }
}
