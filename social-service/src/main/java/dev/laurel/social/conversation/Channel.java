package dev.laurel.social.conversation;

import java.util.Locale;

/** Where people write to us. */
public enum Channel {
    MESSENGER,
    CHAT;

    /** As ids, paths and meters write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
