package dev.laurel.auth.identity;

/** What a session is continued or ended with; never printed. */
public record RefreshToken(String value) {
    @Override
    public String toString() {
        return "RefreshToken[masked]";
    }
}
