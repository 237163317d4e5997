package dev.laurel.platform.outbox;

import dev.laurel.platform.store.IndexSource;
import dev.laurel.platform.store.MongoIndex;
import java.util.List;

/**
 * A collection whose documents carry events; a bean of this kind makes the sweep look there.
 *
 * @param name the collection's name
 */
public record OutboxCollection(String name) implements IndexSource {

    @Override
    public List<MongoIndex> indexes() {
        return List.of(MongoIndex.sparse(name, OutboxStore.WAITING_SINCE));
    }
}
