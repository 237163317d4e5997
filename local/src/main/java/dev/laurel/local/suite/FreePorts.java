package dev.laurel.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ports that nobody uses now, for a suite beside the one a developer has running. */
public final class FreePorts {

    private FreePorts() {}

    /**
     * Settings of a suite of its own.
     *
     * @param more further variables, such as {@code LAUREL_RATE_LIMIT}
     */
    public static Settings settings(Path root, Path state, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Port port : Port.values()) {
                // All are held until the last is known, so that none is given twice.
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                environment.put(port.variable(), Integer.toString(socket.getLocalPort()));
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("LAUREL_STATE", state.toAbsolutePath().toString());
        environment.putAll(more);
        return new Settings(root, environment);
    }
}
