package dev.laurel.social.profile;

import dev.laurel.dialogue.Language;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** In every context of the tests: whose id begins with {@code es-} speaks Spanish, of all others nothing is known. */
@Configuration(proxyBeanMethods = false)
class SpokenWorld {

    @Bean
    @Primary
    SpokenLanguages spokenByTheirIds() {
        return customer -> customer.startsWith("es-") ? Optional.of(Language.ES) : Optional.empty();
    }
}
