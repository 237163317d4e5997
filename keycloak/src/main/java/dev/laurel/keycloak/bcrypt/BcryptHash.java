package dev.laurel.keycloak.bcrypt;

import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * An imported hash in modular crypt format: {@code $2a$}, {@code $2b$} or {@code $2y$}, a two-digit cost, 22 characters
 * of salt and 31 of digest.
 */
record BcryptHash(String value) {
    /**
     * Each step of the cost doubles the work: 16 takes about four seconds, 31 a day and a half. A hash above the bound
     * is refused, so that an import cannot turn sign-in into a denial of service.
     */
    private static final Pattern ACCEPTED = Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-6])\\$[./A-Za-z0-9]{53}");

    boolean isAcceptable() {
        return ACCEPTED.matcher(value).matches();
    }

    /**
     * Compares in constant time. bcrypt reads the first 72 bytes (UTF-8) of a password and ignores the rest; so does
     * this, because the hashes were made so.
     */
    boolean matches(String password) {
        return isAcceptable() && BCrypt.checkpw(password, value);
    }

    /** The logarithm of the number of rounds. */
    int cost() {
        return Integer.parseInt(value.substring(4, 6));
    }

    @Override
    public String toString() {
        return "BcryptHash[masked]";
    }
}
