package dev.laurel.social.profile;

import dev.laurel.platform.clients.ServiceClients;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

    @Bean
    @Lazy
    ProfileLanguages.Exchange customerLanguages(ServiceClients clients) {
        return clients.of(ProfileLanguages.Exchange.class, "auth-service");
    }

    @Bean
    @ConditionalOnMissingBean
    SpokenLanguages spokenLanguages(ObjectProvider<ProfileLanguages.Exchange> auth) {
        return new ProfileLanguages(auth);
    }
}
