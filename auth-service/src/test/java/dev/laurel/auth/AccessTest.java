package dev.laurel.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.auth.identity.FakeIdentityProvider;
import dev.laurel.test.TestIssuer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

class AccessTest extends AuthApi {
    private static final Set<String> ROLES = Set.of("customer", "support", "marketer", "admin", "service");

    AccessTest(@LocalServerPort int port, FakeIdentityProvider identities) {
        super(port, identities);
    }

    @Test
    void noForgedTokenOpensAnything() {
        Map<String, String> forgeries = TestIssuer.shared().forgeries(customer());

        assertThat(forgeries).hasSizeGreaterThan(10).allSatisfy((what, authorization) -> {
            assertThat(status(HttpMethod.GET, "/api/auth/me", authorization))
                    .as(what)
                    .isEqualTo(401);
            assertThat(status(HttpMethod.GET, "/api/admin/customers", authorization))
                    .as(what)
                    .isEqualTo(401);
        });
    }

    @Test
    void withoutATokenOnlyTheDoorIsOpen() {
        http.get().uri("/api/auth/me").exchange().expectStatus().isUnauthorized();
        http.get().uri("/api/auth/me/export").exchange().expectStatus().isUnauthorized();
        http.delete().uri("/api/auth/me").exchange().expectStatus().isUnauthorized();
        http.get().uri("/api/admin/customers").exchange().expectStatus().isUnauthorized();
        post("/api/auth/logout", "{\"refreshToken\":\"x\"}").expectStatus().isNoContent();
    }

    @Test
    void eachRoleDoesWhatItMayAndNothingElse() {
        matrix(HttpMethod.GET, "/api/auth/me", Set.of("customer", "support", "marketer", "admin"));
        matrix(HttpMethod.GET, "/api/auth/me/export", Set.of("customer", "support", "marketer", "admin"));
        matrix(HttpMethod.DELETE, "/api/auth/me", Set.of("customer"));
        matrix(HttpMethod.DELETE, "/api/auth/me/sessions", Set.of("customer", "support", "marketer", "admin"));
        matrix(HttpMethod.GET, "/api/admin/customers", Set.of("support", "admin"));
        matrix(HttpMethod.GET, "/api/admin/customers/" + UUID.randomUUID(), Set.of("support", "admin"));
        matrix(HttpMethod.GET, "/api/admin/customers/" + UUID.randomUUID() + "/whole", Set.of("support", "admin"));
        matrix(HttpMethod.GET, "/api/admin/customers/" + UUID.randomUUID() + "/roles", Set.of("support", "admin"));
        matrix(HttpMethod.PUT, "/api/admin/customers/" + UUID.randomUUID() + "/roles", Set.of("admin"));
        matrix(HttpMethod.GET, "/api/admin/customers/kpis", Set.of("support", "marketer", "admin"));
        matrix(HttpMethod.GET, "/api/admin/customers/timeline", Set.of("support", "admin"));
        matrix(HttpMethod.GET, "/api/admin/customers/audit-log", Set.of("support", "admin"));
        matrix(HttpMethod.GET, "/api/admin/customers/audit-log/check", Set.of("support", "admin"));
        matrix(HttpMethod.GET, "/api/admin/audit", Set.of("support", "admin"));
        matrix(HttpMethod.GET, "/internal/customers?email=somebody@example.com", Set.of("service"));
        matrix(HttpMethod.POST, "/internal/customers/facts", Set.of("service"));
        matrix(HttpMethod.GET, "/internal/customers/" + UUID.randomUUID(), Set.of("service"));
    }

    private void matrix(HttpMethod method, String path, Set<String> allowed) {
        for (String role : ROLES) {
            String authorization =
                    TestIssuer.shared().withRoles(UUID.randomUUID().toString(), role);
            assertThat(status(method, path, authorization) == 403)
                    .as("%s %s as %s", method, path, role)
                    .isEqualTo(!allowed.contains(role));
        }
    }

    private int status(HttpMethod method, String path, String authorization) {
        return http.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
