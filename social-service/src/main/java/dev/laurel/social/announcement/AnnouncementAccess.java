package dev.laurel.social.announcement;

import dev.laurel.platform.security.AccessRules;
import dev.laurel.platform.security.Roles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** All staff see what is announced; marketers and administrators decide. */
@Component
class AnnouncementAccess implements AccessRules {

    private static final String[] PATHS = {"/api/admin/social/announcements", "/api/admin/social/announcements/**"};

    @Override
    public void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(HttpMethod.GET, PATHS)
                .hasAnyRole(Roles.SUPPORT, Roles.MARKETER, Roles.ADMIN)
                .requestMatchers(PATHS)
                .hasAnyRole(Roles.MARKETER, Roles.ADMIN);
    }
}
