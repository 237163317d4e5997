package dev.laurel.auth.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.auth.AuthApi;
import dev.laurel.auth.identity.AccountCreation;
import dev.laurel.auth.identity.EmailAddress;
import dev.laurel.auth.identity.FakeIdentityProvider;
import dev.laurel.auth.identity.Password;
import dev.laurel.test.TestIssuer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class CustomerLookupTest extends AuthApi {
    private static final String SERVICE = TestIssuer.shared().service("loyalty-service");

    CustomerLookupTest(@LocalServerPort int port, FakeIdentityProvider identities) {
        super(port, identities);
    }

    @Test
    void aCustomerIsFoundByAddressHoweverItIsWrittenAndById() {
        String email = newEmail();
        register(email).expectStatus().isCreated();

        Map<?, ?> found = ok("?email=" + email.toUpperCase(Locale.ROOT));
        assertThat(found.keySet()).isEqualTo(Set.of("customerId", "email", "displayName", "locale", "memberSince"));
        assertThat(found.get("email")).isEqualTo(email);
        assertThat(found.get("displayName")).isEqualTo("Ada");
        assertThat(ok("/" + found.get("customerId"))).isEqualTo(found);

        patch((String) found.get("customerId"), "{\"locale\":\"es-MX\"}")
                .expectStatus()
                .isOk();
        assertThat(ok("/" + found.get("customerId")).get("locale")).isEqualTo("es-MX");
    }

    @Test
    void whoHasAnAccountAndWasNeverSeenHereIsFoundByIt() {
        String email = newEmail();
        var account = (AccountCreation.Created)
                identities.create(EmailAddress.of(email).orElseThrow(), new Password(PASSWORD));

        assertThat(ok("?email=" + email).get("customerId")).isEqualTo(account.id());
    }

    @Test
    void anAddressThatIsNobodysIsNotFoundWhateverItLooksLike() {
        for (String email : new String[] {newEmail(), "nonsense", ""}) {
            get("/internal/customers?email=" + email, SERVICE).expectStatus().isNotFound();
        }
        get("/internal/customers/nobody", SERVICE).expectStatus().isNotFound();
        get("/internal/customers", SERVICE).expectStatus().is4xxClientError();
    }

    private Map<?, ?> ok(String path) {
        return get("/internal/customers" + path, SERVICE)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
