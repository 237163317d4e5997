package dev.laurel.auth.link;

import java.util.Locale;

/** A channel on which people are known by an identity of the channel's own. */
enum LinkChannel {
    MESSENGER,
    ALEXA;

    /** As paths, events and keys write it; the latter are unique across channels. */
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
