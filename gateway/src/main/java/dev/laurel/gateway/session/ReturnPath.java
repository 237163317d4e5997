package dev.laurel.gateway.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a browser may be sent after signing in: to a path of ours and nowhere else (an open redirect helps phishers). */
final class ReturnPath {

    private static final String HOME = "/";
    private static final int LONGEST = 512;

    /** No second slash in front, which would name a host, and no backslash, which browsers read as a slash. */
    private static final Pattern OURS =
            Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@%?#-][A-Za-z0-9/._~!$&'()*+,;=:@%?#-]*)?");

    private ReturnPath() {}

    /** The path, or the home page when it is none of ours. */
    static String of(@Nullable String wanted) {
        return wanted != null
                        && wanted.length() <= LONGEST
                        && OURS.matcher(wanted).matches()
                ? wanted
                : HOME;
    }
}
