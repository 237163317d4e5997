package dev.laurel.auth.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.auth.AuthApi;
import dev.laurel.auth.identity.FakeIdentityProvider;
import dev.laurel.test.TestIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

class CustomerFactsTest extends AuthApi {
    private static final String SERVICE = TestIssuer.shared().service("sweepstakes-service");

    CustomerFactsTest(@LocalServerPort int port, FakeIdentityProvider identities) {
        super(port, identities);
    }

    @Test
    void factsAreToldOfThoseWhoHaveAProfile() {
        String ada = customer();
        String clerk = customer();
        identities.employ(clerk, "support");

        List<?> facts = facts("{\"customers\":[\"%s\",\"%s\",\"nobody\"],\"roles\":true}".formatted(ada, clerk));

        assertThat(facts).hasSize(2).allSatisfy(fact -> {
            assertThat(((Map<?, ?>) fact).get("birthDate")).isEqualTo("1990-04-23");
            assertThat(((Map<?, ?>) fact).get("region")).isEqualTo("DE");
            assertThat(((Map<?, ?>) fact).get("staff"))
                    .isEqualTo(((Map<?, ?>) fact).get("customerId").equals(clerk));
        });
    }

    @Test
    void theIdentityProviderIsAskedForRolesOnly() {
        String ada = customer();
        identities.away(true);
        try {
            assertThat(facts("{\"customers\":[\"%s\"],\"roles\":false}".formatted(ada)))
                    .hasSize(1);
        } finally {
            identities.away(false);
        }
    }

    private List<?> facts(String question) {
        return (List<?>) http.post()
                .uri("/internal/customers/facts")
                .header("Authorization", SERVICE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(question)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("customers");
    }
}
