package dev.laurel.social.notification.mail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** In every context of the tests: everybody has an address, and letters are kept instead of sent. */
@Configuration(proxyBeanMethods = false)
class MailWorld {

    @Bean
    @Primary
    Addresses everybodysAddress() {
        return customer -> customer.startsWith("nobody")
                ? new Addresses.Found.Nobody()
                : new Addresses.Found.Address(customer + "@example.com", "Ada");
    }

    @Bean
    @Primary
    RecordingServer recordingServer() {
        return new RecordingServer();
    }
}
