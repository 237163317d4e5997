package dev.laurel.social.graph;

import com.restfb.DefaultFacebookClient;
import com.restfb.DefaultJsonMapper;
import com.restfb.FacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Version;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphSettings.class)
class GraphConfiguration {

    /** Speaks as the Page. Each call carries the proof that the app's secret makes of the token. */
    @Bean
    FacebookClient pageClient(GraphSettings settings) {
        var secret =
                settings.appSecrets().isEmpty() ? "" : settings.appSecrets().getFirst();
        var client = new DefaultFacebookClient(
                settings.pageToken(),
                secret,
                new GraphTransport(settings.connectTimeout(), settings.readTimeout()),
                new DefaultJsonMapper(),
                Version.VERSION_24_0);
        client.setHeaderAuthorization(true);
        client.setFacebookEndpointUrls(new FacebookEndpoints() {
            @Override
            public String getGraphEndpoint() {
                return settings.address().toString();
            }
        });
        return client;
    }

    @Bean
    AppSecrets appSecrets(GraphSettings settings) {
        return new AppSecrets(settings.appSecrets());
    }
}
