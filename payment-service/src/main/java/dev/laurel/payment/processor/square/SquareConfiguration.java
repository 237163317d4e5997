package dev.laurel.payment.processor.square;

import com.squareup.square.SquareClient;
import java.time.Clock;
import okhttp3.OkHttpClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SquareProperties.class)
class SquareConfiguration {

    @Bean
    SquareAccount squareAccount(SquareProperties properties) {
        // With a client of ours the SDK repeats nothing: the resolver asks again, when the customer no longer waits.
        var http = new OkHttpClient.Builder()
                .connectTimeout(properties.connectTimeout())
                .readTimeout(properties.readTimeout())
                .writeTimeout(properties.readTimeout())
                .callTimeout(properties.connectTimeout().plus(properties.readTimeout()))
                .followRedirects(false)
                .build();
        var client = SquareClient.builder()
                .url(properties.baseUrl().toString())
                .token(properties.isConfigured() ? properties.accessToken() : "not-configured")
                .httpClient(http)
                .build();
        return new SquareAccount(client, properties.locationId());
    }

    @Bean
    SquareProcessor squareCardProcessor(SquareAccount account, SquareProperties properties, Clock clock) {
        return new SquareProcessor(SquareRail.CARD, account, properties, clock);
    }

    @Bean
    SquareProcessor cashAppProcessor(SquareAccount account, SquareProperties properties, Clock clock) {
        return new SquareProcessor(SquareRail.CASH_APP, account, properties, clock);
    }

    @Bean
    SquareWebhook squareWebhook(SquareAccount account, SquareProperties properties) {
        return new SquareWebhook(account, properties);
    }

    @Bean
    SquareStatement squareStatement(SquareAccount account) {
        return new SquareStatement(account);
    }
}
