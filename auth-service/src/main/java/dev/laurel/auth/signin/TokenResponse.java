package dev.laurel.auth.signin;

import dev.laurel.auth.identity.SignIn;

/**
 * The tokens of a session; never printed.
 *
 * @param expiresIn seconds that the access token is valid
 * @param tokenType how to send it: {@code Bearer}
 */
record TokenResponse(String accessToken, String refreshToken, long expiresIn, String tokenType) {
    static TokenResponse of(SignIn.SignedIn session) {
        return new TokenResponse(
                session.accessToken(),
                session.refreshToken().value(),
                session.lifetime().toSeconds(),
                "Bearer");
    }

    @Override
    public String toString() {
        return "TokenResponse[masked]";
    }
}
