package dev.laurel.social.profile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.laurel.dialogue.Language;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.annotation.GetExchange;

/** Languages as auth-service tells them. */
final class ProfileLanguages implements SpokenLanguages {

    private static final Logger log = LoggerFactory.getLogger(ProfileLanguages.class);

    private final ObjectProvider<Exchange> auth;

    ProfileLanguages(ObjectProvider<Exchange> auth) {
        this.auth = auth;
    }

    /** What auth-service tells other services of a customer. */
    interface Exchange {

        @GetExchange("/internal/customers/{id}")
        Customer customer(@PathVariable String id);

        /** Of all that it tells, what is needed here. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Customer(@Nullable String locale) {}
    }

    @Override
    public Optional<Language> of(String customerId) {
        try {
            return Optional.ofNullable(auth.getObject().customer(customerId).locale())
                    .map(written -> Language.of(Locale.forLanguageTag(written.replace('_', '-'))));
        } catch (RestClientException | IllegalStateException silent) {
            log.warn("auth-service does not tell in which language to speak: {}", silent.toString());
            return Optional.empty();
        }
    }
}
