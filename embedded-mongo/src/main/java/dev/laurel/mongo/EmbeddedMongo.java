package dev.laurel.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** A running store, listening on loopback only. Closing it stops listening and, where it has a file, completes it. */
public final class EmbeddedMongo implements AutoCloseable {

    /** More than the library's default of two a core, since a long scan holds the thread that it came in by. */
    private static final int THREADS = 8;

    private final MongoServer server;

    private EmbeddedMongo(Store store, int port) {
        this.server = new MongoServer(new StoreBackend(store));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, THREADS);
    }

    /** Starts an empty store that forgets everything when closed, on a free port. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(new Store(MVStore.open(null), null), 0);
    }

    /**
     * Starts a store that keeps everything in the file and its journals beside it; what it has acknowledged survives
     * the sudden end of this process.
     *
     * @param port 0 for a free one
     */
    public static EmbeddedMongo at(Path file, int port) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(8 * 1024)
                .cacheSize(48)
                .open();
        store.setVersionsToKeep(0);
        store.setRetentionTime(0);
        return new EmbeddedMongo(new Store(store, new CheckpointFiles(file, store)), port);
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
