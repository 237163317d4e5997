package dev.laurel.social.chat;

import dev.laurel.platform.security.AccessRules;
import dev.laurel.platform.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChatConfiguration {

    /** The dialogue knows customers, and only them. */
    @Bean
    AccessRules chatAccess() {
        return requests -> requests.requestMatchers("/api/chat/**").hasRole(Roles.CUSTOMER);
    }
}
