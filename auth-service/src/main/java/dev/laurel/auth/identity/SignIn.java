package dev.laurel.auth.identity;

import java.time.Duration;

/** What came of asking for tokens. */
public sealed interface SignIn {
    /** The session's tokens; the access token is valid for that long. */
    record SignedIn(String accessToken, RefreshToken refreshToken, Duration lifetime) implements SignIn {
        @Override
        public String toString() {
            return "SignedIn[masked]";
        }
    }

    /** No, and the reason stays between the provider and its log. */
    record Refused() implements SignIn {}
}
