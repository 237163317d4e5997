package dev.laurel.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A running store, listening on loopback only. Closing it stops listening and, where it has a file, completes it. */
public final class EmbeddedMongo implements AutoCloseable {

    /** More than the library's default of two a core, since a long scan holds the thread that it came in by. */
    private static final int THREADS = 8;

    private static final long LARGE_JOURNAL = 8 << 20;

    private final MongoServer server;

    private EmbeddedMongo(Store store, int port) {
        this.server = new MongoServer(new StoreBackend(store));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, THREADS);
    }

    /** Starts an empty store that forgets everything when closed, on a free port. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(Store.inMemory(), 0);
    }

    /**
     * Starts a store that keeps everything in the file and its journals beside it; what it has acknowledged survives
     * the sudden end of this process.
     *
     * @param port 0 for a free one
     */
    public static EmbeddedMongo at(Path file, int port) {
        return at(file, port, LARGE_JOURNAL);
    }

    static EmbeddedMongo at(Path file, int port, long largeJournal) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EmbeddedMongo(Store.at(file, largeJournal), port);
    }

    /** The address for a MongoDB driver, without a database name: {@code mongodb://127.0.0.1:<port>}. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
