package dev.laurel.payment.processor.btcpay;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BtcpayProperties.class)
class BtcpayConfiguration {

    @Bean
    Greenfield greenfield(BtcpayProperties properties) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build());
        requests.setReadTimeout(properties.readTimeout());
        var client = RestClient.builder()
                .baseUrl(properties.apiBase())
                .requestFactory(requests)
                .defaultHeader(
                        HttpHeaders.AUTHORIZATION,
                        "token " + Objects.requireNonNullElse(properties.apiKey(), "not-configured"))
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(Greenfield.class);
    }

    @Bean
    BtcpayProcessor btcpayProcessor(Greenfield greenfield, BtcpayProperties properties, Clock clock) {
        return new BtcpayProcessor(greenfield, properties, clock);
    }

    @Bean
    BtcpayWebhook btcpayWebhook(Greenfield greenfield, BtcpayProperties properties) {
        return new BtcpayWebhook(greenfield, properties);
    }

    @Bean
    BtcpayStatement btcpayStatement(Greenfield greenfield, BtcpayProperties properties) {
        return new BtcpayStatement(greenfield, properties);
    }
}
