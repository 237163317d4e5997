package dev.laurel.platform.clients;

import dev.laurel.platform.correlation.TraceContext;
import dev.laurel.platform.security.SecurityAutoConfiguration;
import dev.laurel.platform.security.SecuritySettings;
import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.client.loadbalancer.LoadBalancerInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.client.RestClient;

/** For services that call another one; they bring the OAuth2 client. */
@AutoConfiguration(
        after = SecurityAutoConfiguration.class,
        afterName = "org.springframework.cloud.client.loadbalancer.LoadBalancerAutoConfiguration")
@ConditionalOnClass(OAuth2ClientHttpRequestInterceptor.class)
@EnableConfigurationProperties(ClientSettings.class)
public class ClientsAutoConfiguration {

    private static final String REGISTRATION = "services";

    @Bean
    @Lazy
    ServiceClients serviceClients(
            LoadBalancerInterceptor byName,
            SecuritySettings security,
            ClientSettings settings,
            @Value("${spring.application.name}") String application) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build());
        requests.setReadTimeout(settings.readTimeout());
        var token = new OAuth2ClientHttpRequestInterceptor(tokens(security, settings, application));
        token.setClientRegistrationIdResolver(request -> REGISTRATION);
        return new ServiceClients(RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor(token)
                .requestInterceptor((request, body, execution) -> {
                    TraceContext.current()
                            .ifPresent(trace -> request.getHeaders().set(TraceContext.HEADER, trace.traceparent()));
                    return execution.execute(request, body);
                })
                .requestInterceptor(byName));
    }

    private static AuthorizedClientServiceOAuth2AuthorizedClientManager tokens(
            SecuritySettings security, ClientSettings settings, String application) {
        var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientId(application)
                .clientSecret(settings.secret())
                .tokenUri(security.issuer() + settings.tokenPath())
                .build());
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials()
                .build());
        return manager;
    }
}
