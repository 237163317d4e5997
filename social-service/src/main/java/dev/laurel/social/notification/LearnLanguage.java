package dev.laurel.social.notification;

import dev.laurel.social.notification.preference.PreferenceBook;
import dev.laurel.social.profile.SpokenLanguages;
import org.springframework.stereotype.Component;

/** Keeps in mind in which language to write to whoever has not chosen one here, whenever his profile changes. */
@Component
class LearnLanguage {

    private final SpokenLanguages languages;
    private final PreferenceBook preferences;

    LearnLanguage(SpokenLanguages languages, PreferenceBook preferences) {
        this.languages = languages;
        this.preferences = preferences;
    }

    /** Asks once; if nobody can tell, the next change of the profile is the next occasion. */
    void learn(String customer) {
        languages.of(customer).ifPresent(language -> preferences.speaks(customer, language));
    }
}
