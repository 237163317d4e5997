package dev.laurel.social;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Conversations, notifications and announcements. */
@SpringBootApplication(proxyBeanMethods = false)
public class SocialApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SocialApplication.class, arguments);
    }
}
