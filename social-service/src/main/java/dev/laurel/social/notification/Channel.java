package dev.laurel.social.notification;

import java.util.Locale;

/** Where a customer can be told. */
public enum Channel {
    /** In the portal; never delayed. */
    INBOX,
    EMAIL,
    MESSENGER;

    /** As the API and ids write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
