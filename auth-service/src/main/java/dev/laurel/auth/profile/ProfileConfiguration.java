package dev.laurel.auth.profile;

import dev.laurel.platform.outbox.OutboxCollection;
import dev.laurel.platform.store.MongoIndex;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules and the index of profiles. */
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {
    @Bean
    ProfileRules profileRules(Clock clock, ProfileSettings settings) {
        return new ProfileRules(clock, settings.minimumAge());
    }

    /** What a crash keeps profiles from telling is told later. */
    @Bean
    OutboxCollection profileOutbox() {
        return new OutboxCollection(Profiles.COLLECTION);
    }

    /** For the figures, which look at who came in a span of time. */
    @Bean
    MongoIndex profilesByAge() {
        return MongoIndex.plain(Profiles.COLLECTION, ProfileFigures.CREATED_AT);
    }

    /** Not unique: the identity provider decides whose an address is, and may give it to another one later. */
    @Bean
    MongoIndex profilesByEmail() {
        return MongoIndex.plain(Profiles.COLLECTION, "email");
    }
}
