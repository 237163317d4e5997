package dev.laurel.loyalty.referral;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member's code: ten letters and digits that nobody takes for another (no 0, 1, I, L, O, U), 49 bits of chance. */
public record ReferralCode(String value) {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");

    public ReferralCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a code: " + value);
        }
    }

    static ReferralCode random(RandomGenerator random) {
        return new ReferralCode(random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining()));
    }

    /** The code that somebody typed, in whatever case and with or without hyphens. */
    static Optional<ReferralCode> typed(String text) {
        return Optional.of(BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT))
                .filter(code -> FORM.matcher(code).matches())
                .map(ReferralCode::new);
    }

    /** As people read it: {@code 7KQ2M-XW4RT}. */
    String shown() {
        return value.substring(0, LENGTH / 2) + '-' + value.substring(LENGTH / 2);
    }
}
