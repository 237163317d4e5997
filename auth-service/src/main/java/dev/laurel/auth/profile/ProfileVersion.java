package dev.laurel.auth.profile;

import org.jspecify.annotations.Nullable;

/** A profile's version as an entity tag. */
final class ProfileVersion {
    /** No profile has it, so an If-Match that is no tag of ours matches none (RFC 9110, 13.1.1). */
    private static final long NO_VERSION = -1;

    private ProfileVersion() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The version that If-Match demands; null when any will do. */
    static @Nullable Long of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        return ifMatch.matches("\"\\d{1,18}\"")
                ? Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1))
                : NO_VERSION;
    }
}
