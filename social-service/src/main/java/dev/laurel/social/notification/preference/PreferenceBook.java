package dev.laurel.social.notification.preference;

import dev.laurel.dialogue.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What customers chose, and who was forgotten. */
public interface PreferenceBook {

    /** Nothing when the customer was forgotten: nobody is to be told anything. */
    Optional<Preferences> of(String customer);

    /** From now on; without effect for somebody who was forgotten. */
    void choose(String customer, Preferences chosen);

    /** From now on the language of whoever has chosen none here; without effect for somebody who was forgotten. */
    void speaks(String customer, Language language);

    /** Removes what was chosen and remembers that the id belongs to nobody; doing it again changes nothing. */
    void forget(String customer, Instant at);

    /** Who was forgotten at this time or later. */
    List<String> forgottenSince(Instant time);
}
