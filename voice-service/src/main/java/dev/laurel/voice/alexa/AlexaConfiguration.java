package dev.laurel.voice.alexa;

import com.amazon.ask.builder.CustomSkillBuilder;
import dev.laurel.dialogue.catalogue.Catalogue;
import dev.laurel.dialogue.measure.TurnMeters;
import dev.laurel.voice.talk.Accounts;
import dev.laurel.voice.talk.Talk;
import dev.laurel.voice.talk.TimeLimit;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlexaConfiguration {

    @Bean
    TimeLimit timeLimit(@Value("${laurel.alexa.answer-within:6s}") Duration longest) {
        return new TimeLimit(longest);
    }

    @Bean
    Talk talk(Accounts accounts, TimeLimit limit, MeterRegistry registry, Clock clock) {
        return new Talk(accounts, Catalogue.read(), limit, new TurnMeters(registry), clock);
    }

    @Bean
    LoyaltySkill loyaltySkill(Talk talk, Accounts accounts) {
        var speaking = new Speaking(talk);
        var skill = new CustomSkillBuilder()
                .addRequestHandler(new LaunchHandler(speaking))
                .addRequestHandler(new IntentHandler(speaking))
                .addRequestHandler(new SessionEndHandler())
                .build();
        return new LoyaltySkill(skill, new SkillEvents(accounts));
    }
}
