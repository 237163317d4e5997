package dev.laurel.answers;

import java.util.Locale;

/** A channel on which somebody is known by an identity of the channel's own until it is joined with an account. */
public enum LinkedChannel {
    MESSENGER,
    ALEXA;

    /** As paths and events write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
