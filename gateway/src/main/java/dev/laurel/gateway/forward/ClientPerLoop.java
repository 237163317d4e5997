package dev.laurel.gateway.forward;

import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.cloud.gateway.config.HttpClientProperties;
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

    private final HttpClientProperties.Pool pool;
    private final int connectMillis;
    private final Map<EventLoop, HttpClient> clients = new ConcurrentHashMap<>();
    private final Queue<ConnectionProvider> pools = new ConcurrentLinkedQueue<>();

    ClientPerLoop(HttpClientProperties properties, ForwardSettings settings) {
        this.pool = properties.getPool();
        this.connectMillis = Math.toIntExact(settings.connectTimeout().toMillis());
    }

    HttpClient of(ServerHttpRequest request) {
        Connection connection = ServerHttpRequestDecorator.getNativeRequest(request);
        return clients.computeIfAbsent(connection.channel().eventLoop(), this::create);
    }

    private HttpClient create(EventLoop loop) {
        var connections = ConnectionProvider.builder("services-" + pools.size())
                .maxConnections(pool.getMaxConnections())
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
