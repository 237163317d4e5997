package dev.laurel.auth;

import dev.laurel.auth.identity.FakeIdentityProvider;
import dev.laurel.test.LaurelTest;
import dev.laurel.test.TestIssuer;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The whole service over HTTP with a store of its own and an identity provider in memory. */
@LaurelTest
@Import(AuthApi.Identities.class)
public abstract class AuthApi {
    protected static final String PASSWORD = "correct-horse-1";

    protected final RestTestClient http;
    protected final FakeIdentityProvider identities;

    protected AuthApi(@LocalServerPort int port, FakeIdentityProvider identities) {
        this.http = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
        this.identities = identities;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Identities {
        @Bean
        @Primary
        FakeIdentityProvider fakeIdentityProvider() {
            return new FakeIdentityProvider();
        }
    }

    protected static String newEmail() {
        return "ada-" + UUID.randomUUID() + "@example.com";
    }

    protected RestTestClient.ResponseSpec register(String email) {
        return post("/api/auth/register", registration(email, PASSWORD));
    }

    protected static String registration(String email, String password) {
        return """
                {"email":"%s","password":"%s","displayName":"Ada","birthDate":"1990-04-23","region":"DE",
                 "marketingConsent":true}""".formatted(email, password);
    }

    /** Registers somebody new and gives the id. */
    protected String customer() {
        return (String) register(newEmail())
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("customerId");
    }

    protected RestTestClient.ResponseSpec post(String path, String json) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange();
    }

    protected RestTestClient.ResponseSpec get(String path, String authorization) {
        return http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange();
    }

    protected RestTestClient.ResponseSpec patch(String id, String json, String... ifMatch) {
        return http.patch()
                .uri("/api/auth/me")
                .headers(headers -> {
                    headers.set(HttpHeaders.AUTHORIZATION, as(id));
                    for (String tag : ifMatch) {
                        headers.set(HttpHeaders.IF_MATCH, tag);
                    }
                })
                .contentType(MediaType.valueOf("application/merge-patch+json"))
                .body(json)
                .exchange();
    }

    protected static String as(String customer) {
        return TestIssuer.shared().customer(customer);
    }
}
