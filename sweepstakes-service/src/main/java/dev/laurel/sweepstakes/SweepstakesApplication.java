package dev.laurel.sweepstakes;

import dev.laurel.platform.security.AccessRules;
import dev.laurel.platform.security.Roles;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** The sweepstakes service. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class SweepstakesApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SweepstakesApplication.class, arguments);
    }

    /** What proves a draw is public; entering is for customers, and so is being refused as staff. */
    @Bean
    AccessRules sweepstakesAccess() {
        return requests -> requests.requestMatchers(
                        HttpMethod.GET,
                        "/api/sweepstakes",
                        "/api/sweepstakes/{id}",
                        "/api/sweepstakes/{id}/proof/**",
                        "/api/sweepstakes/{id}/winners",
                        "/.well-known/laurel-draw-keys.json")
                .permitAll()
                .requestMatchers("/api/sweepstakes/**")
                .hasAnyRole(Roles.CUSTOMER, Roles.SUPPORT, Roles.MARKETER, Roles.ADMIN)
                .requestMatchers(
                        HttpMethod.GET, "/api/admin/sweepstakes/audit-log/**", "/api/admin/sweepstakes/timeline")
                .hasAnyRole(Roles.SUPPORT, Roles.ADMIN)
                .requestMatchers(HttpMethod.GET, "/api/admin/sweepstakes/**")
                .hasAnyRole(Roles.SUPPORT, Roles.MARKETER, Roles.ADMIN)
                .requestMatchers("/api/admin/sweepstakes/**")
                .hasAnyRole(Roles.MARKETER, Roles.ADMIN)
                .requestMatchers("/internal/**")
                .hasRole(Roles.SERVICE);
    }
}
