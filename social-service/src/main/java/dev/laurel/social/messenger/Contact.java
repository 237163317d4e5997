package dev.laurel.social.messenger;

import dev.laurel.dialogue.Language;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has written to the Page.
 *
 * @param psid the person's id for the Page
 * @param heardAt their last word, by Meta's clock
 * @param language nothing before it was asked for
 * @param introducedAt when they were told last that they speak with a bot
 */
record Contact(
        String psid,
        Instant heardAt,
        @Nullable Language language,
        @Nullable Instant introducedAt) {

    private static final Duration FORGETS_AFTER = Duration.ofHours(24);

    boolean isWithin(Duration window, Instant now) {
        return now.isBefore(heardAt.plus(window));
    }

    /** At the start, and when they come back after a day. */
    boolean isToBeIntroduced(Instant now) {
        return introducedAt == null || introducedAt.plus(FORGETS_AFTER).isBefore(now);
    }
}
