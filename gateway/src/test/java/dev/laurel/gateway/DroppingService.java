package dev.laurel.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that reads a request and closes the connection, as one does that is killed. */
final class DroppingService implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    private final AtomicInteger requests = new AtomicInteger();

    DroppingService() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    int requests() {
        return requests.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var connection = server.accept()) {
                if (connection.getInputStream().read(new byte[8_192]) > 0) {
                    requests.incrementAndGet();
                }
            } catch (IOException closed) {
                // The next one, or the end.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
