package dev.laurel.gateway.forward;

import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * A client with a pool of its own for each event loop, so that a request goes out, and its answer comes back, on the
 * thread on which it came in. With one pool for all loops every second hop on two cores would wake another thread twice.
 */
@Component
final class ClientPerLoop implements DisposableBean {

    /** Streams keep their connections for minutes: with the others' they would leave none to anybody else. */
    private static final int MOST_STREAMS = 10_000;

    private final HttpClientProperties.Pool pool;
    private final int connectMillis;
    private final Map<EventLoop, HttpClient> clients = new ConcurrentHashMap<>();
    private final Map<EventLoop, HttpClient> streaming = new ConcurrentHashMap<>();
    private final Queue<ConnectionProvider> pools = new ConcurrentLinkedQueue<>();

    ClientPerLoop(HttpClientProperties properties, ForwardSettings settings) {
        this.pool = properties.getPool();
        this.connectMillis = Math.toIntExact(settings.connectTimeout().toMillis());
    }

    HttpClient of(ServerHttpRequest request) {
        Connection connection = ServerHttpRequestDecorator.getNativeRequest(request);
        var loop = connection.channel().eventLoop();
        return asksForStream(request)
                ? streaming.computeIfAbsent(loop, one -> create(one, MOST_STREAMS))
                : clients.computeIfAbsent(loop, one -> create(one, Objects.requireNonNull(pool.getMaxConnections())));
    }

    /** As every browser's {@code EventSource} does. */
    private static boolean asksForStream(ServerHttpRequest request) {
        var accepted = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accepted != null && accepted.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private HttpClient create(EventLoop loop, int connectionsAtMost) {
        var connections = ConnectionProvider.builder("services-" + pools.size())
                .maxConnections(connectionsAtMost)
                .pendingAcquireTimeout(Duration.ofMillis(pool.getAcquireTimeout()))
                .maxIdleTime(pool.getMaxIdleTime())
                .evictInBackground(pool.getEvictionInterval())
                .lifo()
                .build();
        pools.add(connections);
        return HttpClient.create(connections)
                .runOn(whatever -> loop, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, connectMillis);
    }

    @Override
    public void destroy() {
        pools.forEach(ConnectionProvider::dispose);
    }
}
