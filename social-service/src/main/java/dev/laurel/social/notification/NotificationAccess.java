package dev.laurel.social.notification;

import dev.laurel.platform.security.AccessRules;
import dev.laurel.platform.security.Roles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Customers see what they were told; staff what could not be delivered, which names no text and no address. */
@Component
class NotificationAccess implements AccessRules {

    @Override
    public void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers("/api/notifications", "/api/notifications/**")
                .hasRole(Roles.CUSTOMER)
                .requestMatchers(HttpMethod.GET, "/api/admin/social/deliveries/**")
                .hasAnyRole(Roles.SUPPORT, Roles.ADMIN)
                .requestMatchers("/api/admin/social/deliveries/**")
                .hasRole(Roles.ADMIN);
    }
}
