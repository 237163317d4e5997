package dev.laurel.payment.processor.coinbase;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.payment.processor.Charge;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a checkout is asked for with. The same for the same charge, whenever it is made: keys insist on that. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewCheckout(
        String amount,
        String currency,
        @Nullable String description,
        Instant expiresAt,
        Map<String, String> metadata,
        @Nullable String successRedirectUrl,
        @Nullable String failRedirectUrl) {

    private static final int LONGEST_DESCRIPTION = 500;

    static NewCheckout of(Charge charge, Duration window, URI apiBase) {
        var returnUrl = returnUrl(charge, apiBase);
        var description = charge.description();
        return new NewCheckout(
                charge.amount().getAmount().toPlainString(),
                charge.amount().getCurrencyUnit().getCode(),
                description == null || description.length() <= LONGEST_DESCRIPTION
                        ? description
                        : description.substring(0, LONGEST_DESCRIPTION),
                charge.startedAt().plus(window).truncatedTo(ChronoUnit.SECONDS),
                CoinbaseMarks.of(charge),
                returnUrl,
                returnUrl);
    }

    /** Coinbase refuses a checkout that returns to an address without https: better none. */
    private static @Nullable String returnUrl(Charge charge, URI apiBase) {
        var url = charge.returnUrl();
        var isGood = url != null && (url.startsWith("https://") || !"https".equals(apiBase.getScheme()));
        return isGood ? url : null;
    }
}
