package dev.laurel.sweepstakes.beacon;

import dev.laurel.draw.BeaconChain;
import java.net.http.HttpClient;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class BeaconConfiguration {

    @Bean
    BeaconChain beaconChain(BeaconSettings settings) {
        return settings.chain();
    }

    @Bean
    Rounds rounds(BeaconSettings settings, BeaconChain chain, JsonMapper json) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        List<DrandEndpoint> endpoints = settings.endpoints().stream()
                .map(address -> new DrandEndpoint(address, chain, http, settings.timeout(), json))
                .toList();
        return new DrandRounds(chain, endpoints, Math.min(settings.agreeing(), endpoints.size()));
    }
}
