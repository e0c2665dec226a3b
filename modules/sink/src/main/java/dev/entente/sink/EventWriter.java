package dev.entente.sink;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Events into their tables, the newest state of each; one that is withdrawn stays and is marked. */
final class EventWriter {
    private static final List<String> KEY = EventRows.EVENT.key();

    private final Session session;

    EventWriter(Session session) {
        this.session = session;
    }

    void write(List<EventRows> records) throws SQLException {
        var newest = new LinkedHashMap<List<Object>, EventRows>();
        for (var record : records) {
            newest.merge(
                    record.event().key(), record, (old, fresh) -> isNewer(fresh.event(), old.event()) ? fresh : old);
        }
        var replaced = new ArrayList<Row>();
        for (var stored : session.select(EventRows.EVENT, KEY, newest.keySet(), "")) {
            var fresh = newest.get(stored.key()).event();
            if (isNewer(fresh, stored)) {
                replaced.add(fresh);
            } else {
                newest.remove(stored.key());
            }
        }
        var keys = replaced.stream().map(Row::key).toList();
        for (var table : EventRows.PARTS) {
            session.delete(table, KEY, keys);
        }
        session.replace(EventRows.EVENT, replaced);
        var begun = new LinkedHashMap<>(newest);
        keys.forEach(begun::remove);
        session.insert(
                EventRows.EVENT, begun.values().stream().map(EventRows::event).toList());
        var parts = newest.values().stream()
                .flatMap(event -> event.parts().stream())
                .collect(Collectors.groupingBy(Row::table));
        for (var table : EventRows.PARTS) {
            session.insert(table, parts.getOrDefault(table, List.of()));
        }
    }

    private static boolean isNewer(Row row, Row than) {
        return Newness.compare(row, than, "generation", "version") > 0;
    }
}
