package dev.laurel.social.messenger;

import java.time.Duration;

/** Why something is sent, on which depends how long after the person's last word it may be. */
public enum Purpose {
    /** An answer of the dialogue's. */
    RESPONSE("RESPONSE", Duration.ofHours(24)),
    /** Something that happened, told to who wrote within a day. */
    NOTIFICATION("UPDATE", Duration.ofHours(24)),
    /** A person of the staff answers: seven days, after the first one under the tag that is for people only. */
    STAFF("RESPONSE", Duration.ofDays(7));

    /** Meta's window without a tag. */
    static final Duration WINDOW = Duration.ofHours(24);

    private final String messagingType;
    private final Duration window;

    Purpose(String messagingType, Duration window) {
        this.messagingType = messagingType;
        this.window = window;
    }

    String messagingType() {
        return messagingType;
    }

    Duration window() {
        return window;
    }
}
