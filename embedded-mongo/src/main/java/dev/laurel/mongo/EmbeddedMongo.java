package dev.laurel.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/** A running store, listening on loopback only. Closing it stops listening and, where it has a file, completes it. */
public final class EmbeddedMongo implements AutoCloseable {

    private final MongoServer server;

    private EmbeddedMongo(MongoServer server) {
        this.server = server;
    }

    /** Starts an empty store that forgets everything when closed, on a free port. */
    public static EmbeddedMongo inMemory() {
        var server = new MongoServer(H2Backend.inMemory());
        server.bind("127.0.0.1", 0);
        return new EmbeddedMongo(server);
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
