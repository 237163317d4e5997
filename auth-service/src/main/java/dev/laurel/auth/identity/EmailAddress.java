package dev.laurel.auth.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address, in lower case, as the identity provider compares it. */
public record EmailAddress(String value) {
    /** Deliberately wide (RFC 5321 bounds the length): only a message that arrives proves an address. */
    private static final Pattern FORM = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

    private static final int LONGEST = 254;

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
    }

    /** The address, if it looks like one. */
    public static Optional<EmailAddress> of(@Nullable String text) {
        return Optional.ofNullable(text).map(EmailAddress::new).filter(EmailAddress::isWellFormed);
    }

    private boolean isWellFormed() {
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }
}
