package dev.laurel.auth;

import static dev.laurel.platform.security.Roles.ADMIN;
import static dev.laurel.platform.security.Roles.CUSTOMER;
import static dev.laurel.platform.security.Roles.MARKETER;
import static dev.laurel.platform.security.Roles.SERVICE;
import static dev.laurel.platform.security.Roles.SUPPORT;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyRole;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;
import static org.springframework.security.authorization.AuthorizationManagers.not;

import dev.laurel.platform.security.AccessRules;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Who may do what here. */
@Component
class AuthAccessRules implements AccessRules {
    @Override
    public void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(
                        HttpMethod.POST,
                        "/api/auth/register",
                        "/api/auth/login",
                        "/api/auth/refresh",
                        "/api/auth/logout")
                .permitAll()
                // Staff leave by an administrator's hand, not by their own.
                .requestMatchers(HttpMethod.DELETE, "/api/auth/me")
                .access(allOf(hasRole(CUSTOMER), not(hasAnyRole(SUPPORT, MARKETER, ADMIN))))
                // Channels speak for customers alone.
                .requestMatchers("/api/auth/me/links", "/api/auth/me/links/**")
                .hasRole(CUSTOMER)
                .requestMatchers("/api/auth/me", "/api/auth/me/**")
                .hasAnyRole(CUSTOMER, SUPPORT, MARKETER, ADMIN)
                .requestMatchers(HttpMethod.PUT, "/api/admin/customers/*/roles")
                .hasRole(ADMIN)
                // Sums, nothing of anybody.
                .requestMatchers("/api/admin/customers/kpis")
                .hasAnyRole(SUPPORT, MARKETER, ADMIN)
                .requestMatchers("/api/admin/customers", "/api/admin/customers/**", "/api/admin/audit")
                .hasAnyRole(SUPPORT, ADMIN)
                .requestMatchers("/internal/**")
                .hasRole(SERVICE);
    }
}
