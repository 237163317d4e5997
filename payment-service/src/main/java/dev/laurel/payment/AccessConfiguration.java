package dev.laurel.payment;

import dev.laurel.platform.security.AccessRules;
import dev.laurel.platform.security.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may do what here. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessRules paymentAccess() {
        return requests -> requests.requestMatchers(HttpMethod.POST, "/api/payment/webhooks/**")
                .permitAll() // a provider proves itself by its signature
                .requestMatchers("/api/payment/processors")
                .permitAll()
                .requestMatchers("/api/payment/**")
                .hasRole(Roles.CUSTOMER)
                .requestMatchers(HttpMethod.GET, "/api/admin/payments/kpis")
                .hasAnyRole(Roles.SUPPORT, Roles.MARKETER, Roles.ADMIN) // sums, nothing of anybody
                .requestMatchers("/api/admin/payments/**")
                .hasAnyRole(Roles.SUPPORT, Roles.ADMIN)
                .requestMatchers("/internal/**")
                .hasRole(Roles.SERVICE);
    }
}
