package dev.laurel.social.link;

import dev.laurel.answers.Links;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    @Bean
    SpeakerLinks speakerLinks(Links links) {
        return new SpeakerLinks(links);
    }
}
