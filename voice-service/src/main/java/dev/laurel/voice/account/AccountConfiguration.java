package dev.laurel.voice.account;

import dev.laurel.answers.AnswersOf;
import dev.laurel.answers.Links;
import dev.laurel.voice.talk.Accounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    /** The client is that of the realm's definition. */
    @Bean
    Accounts voiceAccounts(
            JwtDecoder decoder,
            AnswersOf answers,
            Links links,
            @Value("${laurel.alexa.linking-client:laurel-alexa}") String client) {
        return new VoiceAccounts(new LinkedInTheApp(decoder, client), answers, links);
    }
}
