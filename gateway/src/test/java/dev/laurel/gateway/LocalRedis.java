package dev.laurel.gateway;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Redis that keeps nothing, where {@code redis-server} is installed (Debian: apt-get install redis-server). */
public final class LocalRedis implements AutoCloseable {

    private final File program;
    private final Path folder;
    private final int port;
    private Process process;

    private LocalRedis(File program, Path folder, int port) {
        this.program = program;
        this.folder = folder;
        this.port = port;
    }

    /** Skips the test, saying what then is not tested, where there is no Redis. */
    public static LocalRedis startedIn(Path folder, String untested) throws IOException {
        var installed = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(path -> new File(path, "redis-server"))
                .filter(File::canExecute)
                .findFirst();
        assumeTrue(installed.isPresent(), "SKIPPED: redis-server is not installed, so " + untested + " are not tested");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var redis = new LocalRedis(installed.orElseThrow(), folder, socket.getLocalPort());
            socket.close();
            redis.start();
            return redis;
        }
    }

    public String address() {
        return "redis://localhost:" + port;
    }

    /** Starts it at its address, empty, also after it was killed. */
    public void start() throws IOException {
        process = new ProcessBuilder(
                        program.getPath(),
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--save",
                        "",
                        "--dir",
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Awaitility.await().ignoreExceptions().until(() -> {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            }
        });
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
