package dev.laurel.voice;

import dev.laurel.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Alexa brings no token of ours: what she signs is checked where it is read. */
@Configuration(proxyBeanMethods = false)
class VoiceAccessRules {

    @Bean
    AccessRules voiceRules() {
        return requests ->
                requests.requestMatchers(HttpMethod.POST, "/api/alexa").permitAll();
    }
}
