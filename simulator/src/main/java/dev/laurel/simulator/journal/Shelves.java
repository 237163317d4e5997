package dev.laurel.simulator.journal;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where shelves are kept, and how much is on each.
 *
 * @param state the folder of the journals; without one nothing survives a restart
 * @param objects how many records each shelf keeps; the oldest go
 * @param journalLimit from which size on a journal is rewritten to what is still kept
 */
@ConfigurationProperties("laurel.simulator.shelves")
public record Shelves(@Nullable Path state, int objects, DataSize journalLimit) {

    /** A shelf whose journal has this name. */
    public <T> Shelf<T> open(String name, Class<T> type, Function<T, String> id) {
        var journal = state == null || state.toString().isBlank()
                ? Journal.none()
                : FileJournal.at(state.resolve(name + ".journal"));
        return new Shelf<>(journal, type, id, new ShelfLimits(objects, journalLimit.toBytes()));
    }
}
