package dev.laurel.config;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Closes everything but the health probe to those without credentials, as soon as there are credentials. */
@Configuration(proxyBeanMethods = false)
class ConfigServerSecurity {

    private final ConfigServerAccess access;

    ConfigServerSecurity(ConfigServerAccess access, @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        if (!access.restricted() && (address == null || !address.isLoopbackAddress())) {
            throw new IllegalStateException(
                    "The config server would give everybody in the network every setting."
                            + " Set LAUREL_CONFIG_USER and LAUREL_CONFIG_PASSWORD, or leave LAUREL_CONFIG_ADDRESS on loopback.");
        }
        this.access = access;
    }

    @Bean
    SecurityFilterChain configReaders(HttpSecurity http) {
        http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        if (!access.restricted()) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
        return http.httpBasic(Customizer.withDefaults())
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/*")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }

    @Bean
    UserDetailsService readers() {
        var readers = new InMemoryUserDetailsManager();
        if (access.restricted()) {
            var encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
            readers.createUser(User.withUsername(access.user())
                    .password(encoder.encode(access.password()))
                    .roles("reader")
                    .build());
        }
        return readers;
    }
}
