package dev.laurel.social.inbox;

import dev.laurel.platform.security.AccessRules;
import dev.laurel.platform.security.Roles;
import dev.laurel.platform.store.MongoIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    /** What people write to us is no marketer's business. */
    @Bean
    AccessRules inboxAccess() {
        return requests -> requests.requestMatchers(
                        "/api/admin/social/conversations/**",
                        "/api/admin/social/examples/**",
                        "/api/admin/social/audit-log/**")
                .hasAnyRole(Roles.SUPPORT, Roles.ADMIN);
    }

    @Bean
    MongoIndex examplesByConversation() {
        return MongoIndex.plain(Examples.COLLECTION, Examples.CONVERSATION);
    }
}
