package dev.laurel.auth;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Registers customers, signs them in, and keeps their profiles. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AuthApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(AuthApplication.class, arguments);
    }
}
