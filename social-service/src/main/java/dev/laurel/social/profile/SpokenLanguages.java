package dev.laurel.social.profile;

import dev.laurel.dialogue.Language;
import java.util.Optional;

/** In which languages customers want to be spoken to, by their profiles. */
@FunctionalInterface
public interface SpokenLanguages {

    /** Nothing when the customer has not said so, or when nobody can tell at the moment. */
    Optional<Language> of(String customerId);
}
