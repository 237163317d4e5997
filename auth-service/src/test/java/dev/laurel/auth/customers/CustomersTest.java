package dev.laurel.auth.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.auth.AuthApi;
import dev.laurel.auth.identity.FakeIdentityProvider;
import dev.laurel.test.TestIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class CustomersTest extends AuthApi {
    private static final String SUPPORT = TestIssuer.shared().withRoles("staff", "support");

    CustomersTest(@LocalServerPort int port, FakeIdentityProvider identities) {
        super(port, identities);
    }

    @Test
    void supportFindsACustomerByAddressAndById() {
        String email = newEmail();
        register(email).expectStatus().isCreated();

        List<?> found = (List<?>) page("?email=" + email).get("items");
        assertThat(found).hasSize(1);
        String id = (String) ((Map<?, ?>) found.getFirst()).get("customerId");
        get("/api/admin/customers/" + id, SUPPORT)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.email")
                .isEqualTo(email);
    }

    @Test
    void thePagesShowEverybodyOnce() {
        List<String> made = List.of(customer(), customer(), customer());

        List<Object> seen = new ArrayList<>();
        String cursor = "";
        do {
            Map<?, ?> page = page("?limit=2" + cursor);
            ((List<?>) page.get("items")).forEach(item -> seen.add(((Map<?, ?>) item).get("customerId")));
            cursor = page.get("nextCursor") == null ? null : "&cursor=" + page.get("nextCursor");
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(made);
    }

    @Test
    void whoDoesNotExistIsNotFound() {
        get("/api/admin/customers/count", SUPPORT).expectStatus().isNotFound();
        get("/api/admin/customers?limit=0", SUPPORT).expectStatus().isBadRequest();
    }

    private Map<?, ?> page(String query) {
        return get("/api/admin/customers" + query, SUPPORT)
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
