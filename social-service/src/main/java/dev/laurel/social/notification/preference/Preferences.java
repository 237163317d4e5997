package dev.laurel.social.notification.preference;

import dev.laurel.dialogue.Language;
import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.Kind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer chose.
 *
 * @param language of all that is written to the customer from now on
 * @param wanted by channel, what about; a channel without an entry is not wanted at all
 * @param quietHours when e-mail and Messenger wait; the inbox disturbs nobody
 */
public record Preferences(
        Language language,
        Map<Channel, Set<Kind>> wanted,
        @Nullable QuietHours quietHours) {

    /**
     * Of whoever has not chosen: everything is in the inbox; by e-mail comes what matters by itself, which points of a
     * purchase and entries do not; by Messenger, where it is linked, what is rare and welcome.
     */
    public static final Preferences STANDARD = new Preferences(
            Language.EN,
            Map.of(
                    Channel.INBOX, EnumSet.allOf(Kind.class),
                    Channel.EMAIL, EnumSet.of(Kind.PAYMENT, Kind.TIER, Kind.WINNER, Kind.REWARD),
                    Channel.MESSENGER, EnumSet.of(Kind.TIER, Kind.WINNER)),
            null);

    public Preferences {
        Map<Channel, Set<Kind>> copy = new EnumMap<>(Channel.class);
        wanted.forEach((channel, kinds) -> copy.put(channel, Set.copyOf(kinds)));
        wanted = Map.copyOf(copy);
    }

    /** The same in another language. */
    Preferences in(Language other) {
        return new Preferences(other, wanted, quietHours);
    }

    public boolean wants(Channel channel, Kind kind) {
        return wanted.getOrDefault(channel, Set.of()).contains(kind);
    }

    /** When a channel that disturbs may be used: now, or when the quiet hours are over. */
    public Instant undisturbed(Instant now) {
        return quietHours == null ? now : quietHours.over(now);
    }
}
