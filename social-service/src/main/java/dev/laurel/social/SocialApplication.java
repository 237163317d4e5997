package dev.laurel.social;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Conversations, notifications and announcements. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class SocialApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SocialApplication.class, arguments);
    }
}
