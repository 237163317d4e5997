package dev.laurel.social.report;

import dev.laurel.platform.security.AccessRules;
import dev.laurel.platform.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    AccessRules timelineAccess() {
        return requests ->
                requests.requestMatchers("/api/admin/social/timeline").hasAnyRole(Roles.SUPPORT, Roles.ADMIN);
    }
}
