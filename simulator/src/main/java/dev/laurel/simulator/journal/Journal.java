package dev.laurel.simulator.journal;

import java.io.Closeable;
import java.util.function.Consumer;

/** An append-only list of lines. A line that was appended is read back after the process was killed. */
public interface Journal extends Closeable {

    /** Hands over each line, oldest first. To be called once, before the first append. */
    void replay(Consumer<byte[]> reader);

    /**
     * Adds a line, which must not contain a line feed. When this returns the line is with the operating system.
     *
     * @throws java.io.UncheckedIOException when it could not be written; the journal is then as it was
     */
    void append(byte[] line);

    /** How many bytes it takes. */
    long size();

    /** Replaces everything by the lines that {@code source} writes, in one step. */
    void rewrite(Consumer<Consumer<byte[]>> source);

    @Override
    void close();

    /** A journal that keeps nothing, for tests that never restart. */
    static Journal none() {
        return new Journal() {
            @Override
            public void replay(Consumer<byte[]> reader) {}

            @Override
            public void append(byte[] line) {}

            @Override
            public long size() {
                return 0;
            }

            @Override
            public void rewrite(Consumer<Consumer<byte[]>> source) {}

            @Override
            public void close() {}
        };
    }
}
