package dev.laurel.answers;

import java.util.Locale;

/** A channel on which somebody is known by an identity of the channel's own until it is joined with an account. */
public enum LinkedChannel {
    MESSENGER(true),
    ALEXA(false);

    private final boolean showsAddresses;

    LinkedChannel(boolean showsAddresses) {
        this.showsAddresses = showsAddresses;
    }

    /** As paths and events write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an address that is sent there can be followed. */
    boolean showsAddresses() {
        return showsAddresses;
    }
}
