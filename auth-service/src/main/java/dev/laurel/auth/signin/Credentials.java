package dev.laurel.auth.signin;

import org.jspecify.annotations.Nullable;

/** The body of a sign-in; never printed. */
record Credentials(@Nullable String email, @Nullable String password) {
    @Override
    public String toString() {
        return "Credentials[masked]";
    }
}
