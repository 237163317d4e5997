package dev.laurel.auth.signin;

import org.jspecify.annotations.Nullable;

/** The body of a refresh or a sign-out; never printed. */
record RefreshRequest(@Nullable String refreshToken) {
    @Override
    public String toString() {
        return "RefreshRequest[masked]";
    }
}
