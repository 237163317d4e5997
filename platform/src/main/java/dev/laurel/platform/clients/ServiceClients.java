package dev.laurel.platform.clients;

import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Clients of other services: found by name, called with this service's own token, never waited for long. */
public final class ServiceClients {

    private final RestClient.Builder template;

    ServiceClients(RestClient.Builder template) {
        this.template = template;
    }

    /**
     * A client of the named service.
     *
     * @param type an interface whose methods carry {@code @HttpExchange} annotations
     * @param service the service's name in discovery, for example {@code payment-service}
     */
    public <T> T of(Class<T> type, String service) {
        var client = template.clone().baseUrl("http://" + service).build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(type);
    }
}
