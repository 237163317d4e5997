package dev.laurel.social.graph;

import com.restfb.exception.FacebookException;
import com.restfb.exception.FacebookGraphException;
import com.restfb.exception.FacebookNetworkException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a failed call means for whoever made it. Codes are Meta's: developers.facebook.com/docs/graph-api/guides/error-handling
 * and …/docs/messenger-platform/error-codes.
 */
public sealed interface GraphFailure {

    String why();

    /** Nothing was done, and it may be tried again: nobody answered the call, or there were too many. */
    record Untaken(String why) implements GraphFailure {}

    /** It may have been done: no answer, or one that does not say. */
    record Unclear(String why) implements GraphFailure {}

    /** Nothing is done until somebody of the staff acts: the token ended, a permission is missing. */
    record Locked(String why) implements GraphFailure {}

    /** Nothing was done and never will be. */
    record Refused(int code, int subcode, String why) implements GraphFailure {

        /** Whether the person's window was closed. */
        public boolean isOutsideWindow() {
            return code == NO_PERMISSION && subcode == OUTSIDE_WINDOW;
        }
    }

    /** Permission denied, or outside the window. */
    int NO_PERMISSION = 10;

    /** With 10: more than 24 hours (7 days for staff) since the person's last word. */
    int OUTSIDE_WINDOW = 2018278;

    /** Too many calls of the app (4), the user (17), the page (32), of this kind (613), in this use case (80006). */
    private static Set<Integer> tooMany() {
        return Set.of(4, 17, 32, 613, 80006);
    }

    /** Unknown (1), temporary (2), message not sent for now (1200). */
    private static Set<Integer> passing() {
        return Set.of(1, 2, 1200);
    }

    private static boolean isLock(int code) {
        return code == 102 || code == 190 || code == NO_PERMISSION || (code >= 200 && code < 300);
    }

    /** What this exception of restfb's means. */
    static GraphFailure of(FacebookException failure) {
        return switch (failure) {
            case FacebookNetworkException network -> ofNetwork(network);
            case FacebookGraphException answered ->
                of(number(answered.getErrorCode()), number(answered.getErrorSubcode()), answered.getErrorMessage());
            default -> new Unclear(failure.getClass().getSimpleName());
        };
    }

    private static GraphFailure of(int code, int subcode, @Nullable String message) {
        var why = code + "/" + subcode + " " + message;
        if (tooMany().contains(code)) {
            return new Untaken(why);
        }
        if (passing().contains(code)) {
            return new Unclear(why);
        }
        return isLock(code) && subcode != OUTSIDE_WINDOW ? new Locked(why) : new Refused(code, subcode, why);
    }

    private static GraphFailure ofNetwork(FacebookNetworkException failure) {
        var cause = failure.getCause();
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new Untaken("Meta cannot be reached");
        }
        @Nullable Integer status = failure.getHttpStatusCode();
        return status != null && status == 429
                ? new Untaken("HTTP 429")
                : new Unclear(
                        cause == null ? "HTTP " + status : cause.getClass().getSimpleName());
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
