package dev.laurel.social.notification.mail;

import dev.laurel.platform.clients.ServiceClients;
import dev.laurel.social.notification.delivery.Courier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    @Lazy
    AuthAddresses.Exchange customerAddresses(ServiceClients clients) {
        return clients.of(AuthAddresses.Exchange.class, "auth-service");
    }

    @Bean
    @ConditionalOnMissingBean
    Addresses addresses(ObjectProvider<AuthAddresses.Exchange> auth) {
        return new AuthAddresses(auth);
    }

    @Bean
    Courier emailCourier(Addresses addresses, MailSettings settings, JavaMailSenderImpl server) {
        return new EmailCourier(addresses, new LetterWriter(settings), settings, server);
    }
}
