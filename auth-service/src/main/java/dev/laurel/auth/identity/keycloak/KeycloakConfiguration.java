package dev.laurel.auth.identity.keycloak;

import dev.laurel.auth.identity.IdentityProvider;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Puts the adapter together. */
@Configuration(proxyBeanMethods = false)
class KeycloakConfiguration {
    @Bean
    IdentityProvider identityProvider(KeycloakSettings settings, Clock clock) {
        RestClient http = http(settings);
        TokenEndpoint tokens = new TokenEndpoint(http, settings.realm());
        ServiceToken own = new ServiceToken(tokens, new Client("auth-service", settings.clientSecret()), clock);
        return new KeycloakIdentityProvider(
                tokens,
                new Client("laurel-api-clients", settings.apiClientsSecret()),
                new Users(http, own, settings.realm()));
    }

    private static RestClient http(KeycloakSettings settings) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build());
        requests.setReadTimeout(settings.readTimeout());
        return RestClient.builder()
                .baseUrl(settings.url().toString())
                .requestFactory(requests)
                .build();
    }
}
