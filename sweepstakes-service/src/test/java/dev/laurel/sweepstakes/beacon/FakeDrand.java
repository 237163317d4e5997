package dev.laurel.sweepstakes.beacon;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.laurel.draw.BeaconChain;
import dev.laurel.draw.BeaconKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A drand server over HTTP that answers as it is told. */
public final class FakeDrand implements AutoCloseable {

    private static final BeaconKey OTHER =
            new BeaconKey("some other beacon, that nobody pinned".getBytes(StandardCharsets.UTF_8));

    /** What it does. */
    public enum Mood {
        TRUE,
        LATE,
        FORGED,
        OTHER_CHAIN,
        OTHER_ROUND,
        OTHER_RANDOMNESS,
        BROKEN,
        NOT_JSON
    }

    private final HttpServer server;
    private final BeaconKey key;
    private volatile Mood mood = Mood.TRUE;

    private FakeDrand(HttpServer server, BeaconKey key) {
        this.server = server;
        this.key = key;
    }

    /** Starts one that signs with the key. */
    public static FakeDrand start(BeaconKey key) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeDrand drand = new FakeDrand(server, key);
            server.createContext("/", drand::answer);
            server.start();
            return drand;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public void is(Mood next) {
        mood = next;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (mood == Mood.LATE) {
            send(exchange, 404, "{\"message\":\"Requested future beacon\"}");
        } else if (mood == Mood.BROKEN) {
            send(exchange, 503, "");
        } else if (mood == Mood.NOT_JSON) {
            send(exchange, 200, "<html>");
        } else if (last.equals("info")) {
            send(exchange, 200, "{\"public_key\":\"" + key().publicKey() + "\"}");
        } else {
            send(exchange, 200, round(Long.parseLong(last)));
        }
    }

    private String round(long asked) {
        long round = mood == Mood.OTHER_ROUND ? asked + 1 : asked;
        String signature = key().sign(mood == Mood.FORGED ? asked + 1 : asked);
        String randomness = mood == Mood.OTHER_RANDOMNESS ? "00".repeat(32) : BeaconChain.randomness(signature);
        return "{\"round\":%d,\"randomness\":\"%s\",\"signature\":\"%s\"}".formatted(round, randomness, signature);
    }

    private BeaconKey key() {
        return mood == Mood.OTHER_CHAIN ? OTHER : key;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
