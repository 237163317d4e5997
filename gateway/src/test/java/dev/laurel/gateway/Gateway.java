package dev.laurel.gateway;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.laurel.test.TestIssuer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** A started gateway with its real configuration, stubs for all services, and a time for its limits that tests move. */
final class Gateway implements AutoCloseable {

    static final List<String> SERVICES = List.of(
            "auth-service",
            "payment-service",
            "loyalty-service",
            "sweepstakes-service",
            "social-service",
            "voice-service");

    private static final class Shared {
        static final Gateway GATEWAY = start();
    }

    private final ConfigurableApplicationContext context;
    private final Map<String, StubService> stubs;
    private final AtomicLong nanos;

    private Gateway(ConfigurableApplicationContext context, Map<String, StubService> stubs, AtomicLong nanos) {
        this.context = context;
        this.stubs = stubs;
        this.nanos = nanos;
    }

    /** The one of this test run, with its counts begun anew. */
    static Gateway shared() {
        Shared.GATEWAY.pass(Duration.ofHours(1));
        Shared.GATEWAY.stubs.values().forEach(StubService::asked);
        return Shared.GATEWAY;
    }

    /** One of its own, where other settings are needed. */
    static Gateway start(String... properties) {
        var stubs = new LinkedHashMap<String, StubService>();
        var arguments = new ArrayList<String>();
        for (String service : SERVICES) {
            var stub = StubService.named(service);
            stubs.put(service, stub);
            arguments.add(instance(service, 0, stub.address()));
        }
        arguments.add("--server.port=0");
        arguments.add("--management.server.port=0");
        arguments.add("--laurel.gateway.session.client-secret=" + StubProvider.SECRET);
        if (Arrays.stream(properties).noneMatch(property -> property.startsWith("laurel.security.issuer="))) {
            arguments.add("--laurel.security.issuer=" + TestIssuer.shared().issuer());
        }
        // Paths with a service that each test may bring up, down, or make slow.
        arguments.add("--laurel.gateway.services.moody-service[0].path=/api/moody/**");
        arguments.add("--laurel.gateway.services.moody-service[0].access=everyone");
        arguments.add("--laurel.gateway.services.moody-service[0].timeout=500ms");
        for (String property : properties) {
            arguments.add("--" + property);
        }
        var nanos = new AtomicLong(1);
        var context = new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(starting -> {
                    var beans = (GenericApplicationContext) starting;
                    beans.registerBean(Ticker.class, () -> nanos::get);
                    // Event loops of its own: with the process's, the first gateway to close would stop all others.
                    beans.registerBean(ReactorResourceFactory.class, Gateway::ownResources);
                })
                .run(arguments.toArray(String[]::new));
        return new Gateway(context, stubs, nanos);
    }

    static String instance(String service, int index, String address) {
        return "--spring.cloud.discovery.client.simple.instances." + service + "[" + index + "].uri=" + address;
    }

    private static ReactorResourceFactory ownResources() {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    StubService service(String name) {
        return stubs.get(name);
    }

    /** Lets time pass for the limits. */
    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public void close() {
        context.close();
        stubs.values().forEach(StubService::close);
    }
}
