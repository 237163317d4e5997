package dev.laurel.loyalty.program;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A version as an entity tag (RFC 9110): what a client read, and what it names when it edits. */
public final class VersionTag {

    /** Nothing has it, so an If-Match that is no tag of ours matches none. */
    private static final int NO_VERSION = -1;

    private VersionTag() {}

    /** For example {@code "7"}, with the quotes. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The version that If-Match names; nothing when there is no such header. */
    public static OptionalInt named(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return OptionalInt.empty();
        }
        String tag = ifMatch.strip();
        boolean ours = tag.length() > 2
                && tag.length() < 12
                && tag.startsWith("\"")
                && tag.endsWith("\"")
                && tag.substring(1, tag.length() - 1).chars().allMatch(unit -> unit >= '0' && unit <= '9');
        return OptionalInt.of(ours ? Integer.parseInt(tag.substring(1, tag.length() - 1)) : NO_VERSION);
    }
}
