package dev.laurel.auth.link;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A channel on which people are known by an identity of the channel's own. */
enum LinkChannel {
    MESSENGER,
    ALEXA;

    /** As paths, events and keys write it; the latter are unique across channels. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As sentences write it. */
    String title() {
        return this == MESSENGER ? "Messenger" : "Alexa";
    }

    String key(String id) {
        return word() + ":" + id;
    }
}
