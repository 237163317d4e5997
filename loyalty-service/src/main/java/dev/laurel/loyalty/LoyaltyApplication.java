package dev.laurel.loyalty;

import dev.laurel.platform.security.AccessRules;
import dev.laurel.platform.security.Roles;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** The loyalty service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class LoyaltyApplication {

    /** What the merchant decides about the programme. */
    private static final String[] RULES = {
        "/api/admin/loyalty/tiers/**", "/api/admin/loyalty/earn-rule", "/api/admin/loyalty/campaigns/**"
    };

    public static void main(String[] arguments) {
        SpringApplication.run(LoyaltyApplication.class, arguments);
    }

    /** Members see what is theirs; the auditor's report names members and payments, so marketers do not see it. */
    @Bean
    AccessRules loyaltyAccess() {
        return requests -> requests.requestMatchers(HttpMethod.GET, "/api/loyalty/tiers", "/api/loyalty/campaigns")
                .permitAll()
                .requestMatchers("/api/loyalty/**")
                .hasRole(Roles.CUSTOMER)
                .requestMatchers(
                        HttpMethod.GET,
                        "/api/admin/loyalty/audit",
                        "/api/admin/loyalty/audit-log/**",
                        "/api/admin/loyalty/members/**",
                        "/api/admin/loyalty/timeline")
                .hasAnyRole(Roles.ADMIN, Roles.SUPPORT)
                .requestMatchers(HttpMethod.POST, "/api/admin/loyalty/members/*/adjustments")
                .hasAnyRole(Roles.ADMIN, Roles.SUPPORT)
                .requestMatchers(HttpMethod.GET, "/api/admin/loyalty/referrals")
                .hasAnyRole(Roles.ADMIN, Roles.SUPPORT)
                .requestMatchers(HttpMethod.GET, "/api/admin/loyalty/rewards/**")
                .hasAnyRole(Roles.ADMIN, Roles.MARKETER, Roles.SUPPORT)
                .requestMatchers("/api/admin/loyalty/rewards/**")
                .hasAnyRole(Roles.ADMIN, Roles.MARKETER)
                .requestMatchers("/api/admin/loyalty/redemptions/**", "/api/admin/loyalty/vouchers/**")
                .hasAnyRole(Roles.ADMIN, Roles.SUPPORT)
                .requestMatchers(
                        HttpMethod.GET,
                        "/api/admin/loyalty/segments/**",
                        "/api/admin/loyalty/liability/**",
                        "/api/admin/loyalty/activity",
                        "/api/admin/loyalty/kpis")
                .hasAnyRole(Roles.ADMIN, Roles.SUPPORT, Roles.MARKETER)
                .requestMatchers(HttpMethod.GET, RULES)
                .hasAnyRole(Roles.ADMIN, Roles.MARKETER, Roles.SUPPORT)
                .requestMatchers(RULES)
                .hasAnyRole(Roles.ADMIN, Roles.MARKETER)
                .requestMatchers("/api/admin/loyalty/**")
                .hasRole(Roles.ADMIN)
                .requestMatchers("/internal/**")
                .hasRole(Roles.SERVICE);
    }
}
