package dev.laurel.payment.processor.coinbase;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CoinbaseProperties.class)
class CoinbaseConfiguration {

    @Bean
    Checkouts coinbaseCheckouts(CoinbaseProperties properties, Clock clock) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build());
        requests.setReadTimeout(properties.readTimeout());
        var client = RestClient.builder()
                .baseUrl(properties.apiBase())
                .requestFactory(requests)
                .requestInterceptor(signing(properties, clock))
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(Checkouts.class);
    }

    /** Beans start without a key, too. */
    private static ClientHttpRequestInterceptor signing(CoinbaseProperties properties, Clock clock) {
        if (!properties.isConfigured()) {
            return (request, body, execution) -> {
                throw new IllegalStateException("Coinbase is not configured");
            };
        }
        var token = new RequestToken(
                Objects.requireNonNull(properties.apiKeyId()),
                Objects.requireNonNull(properties.apiKeySecret()),
                clock);
        return (request, body, execution) -> {
            request.getHeaders()
                    .setBearerAuth(token.forRequest(request.getMethod().name(), request.getURI()));
            return execution.execute(request, body);
        };
    }

    @Bean
    CoinbaseProcessor coinbaseProcessor(Checkouts checkouts, CoinbaseProperties properties, Clock clock) {
        return new CoinbaseProcessor(checkouts, properties, clock);
    }

    @Bean
    CoinbaseWebhook coinbaseWebhook(Checkouts checkouts, CoinbaseProperties properties, Clock clock) {
        return new CoinbaseWebhook(checkouts, properties, clock);
    }

    @Bean
    CoinbaseStatement coinbaseStatement(Checkouts checkouts) {
        return new CoinbaseStatement(checkouts);
    }
}
