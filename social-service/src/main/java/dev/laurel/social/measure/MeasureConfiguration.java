package dev.laurel.social.measure;

import dev.laurel.platform.security.AccessRules;
import dev.laurel.platform.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeasureConfiguration {

    @Bean
    AccessRules measureAccess() {
        return requests -> requests.requestMatchers("/api/admin/social/kpis")
                .hasAnyRole(Roles.SUPPORT, Roles.MARKETER, Roles.ADMIN);
    }
}
