package dev.laurel.social;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The social-service: registered, configured, secured and healthy, and without an operation yet. */
@SpringBootApplication(proxyBeanMethods = false)
public class SocialApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SocialApplication.class, arguments);
    }
}
