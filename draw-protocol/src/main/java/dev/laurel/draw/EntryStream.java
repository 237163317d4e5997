package dev.laurel.draw;

import java.util.function.Consumer;

/** The published entries, in their order; read once, from a file, an address or a store. */
@FunctionalInterface
public interface EntryStream {

    /**
     * Hands on each entry.
     *
     * @throws ProtocolViolation when one cannot be read
     */
    void forEach(Consumer<SealedEntry> entries);
}
