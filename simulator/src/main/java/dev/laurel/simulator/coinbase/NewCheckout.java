package dev.laurel.simulator.coinbase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body that asks for a checkout. Fields that are not here are refused. */
record NewCheckout(
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String network,
        @Nullable String description,
        @Nullable Instant expiresAt,
        @Nullable Map<String, String> metadata,
        @Nullable String successRedirectUrl,
        @Nullable String failRedirectUrl) {

    private static final BigDecimal MOST = new BigDecimal("100000000");
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_URL = 2048;

    /** What is wrong with it, if anything. */
    Optional<String> refusal(Instant now) {
        if (amount == null || !amount.matches("\\d+(\\.\\d{1,2})?")) {
            return Optional.of("amount must have at most 2 decimal places");
        }
        var value = new BigDecimal(amount);
        if (value.signum() <= 0 || value.compareTo(MOST) > 0) {
            return Optional.of("amount must be between 0.01 and 100000000");
        }
        if (currency == null || !Rates.know(currency)) {
            return Optional.of("currency is not supported");
        }
        if (network != null && !network.equals("base")) {
            return Optional.of("network is not supported");
        }
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            return Optional.of("description is longer than 500 characters");
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return Optional.of("expiresAt must be a future timestamp");
        }
        return isReturnAddress(successRedirectUrl) && isReturnAddress(failRedirectUrl)
                ? Optional.empty()
                : Optional.of("redirect URLs must use HTTPS");
    }

    private static boolean isReturnAddress(@Nullable String url) {
        return url == null || (url.length() <= LONGEST_URL && url.matches("https://.*|http://localhost[:/].*"));
    }

    Terms terms(String url, Clock clock) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Terms(
                url,
                new BigDecimal(Objects.requireNonNull(amount)),
                Objects.requireNonNull(currency),
                description,
                metadata == null ? Map.of() : Map.copyOf(metadata),
                successRedirectUrl,
                failRedirectUrl,
                now,
                expiresAt == null ? now.plus(1, ChronoUnit.HOURS) : expiresAt,
                toString());
    }
}
