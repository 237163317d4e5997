package dev.laurel.auth.identity;

/** A password on its way to the identity provider; never printed. */
public record Password(String value) {
    @Override
    public String toString() {
        return "Password[masked]";
    }
}
