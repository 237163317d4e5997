package dev.laurel.simulator.square;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's sources of money, and how a payment with each goes. See
 * <a href="https://developer.squareup.com/docs/devtools/sandbox/payments">Sandbox Payments</a>.
 */
enum TestSource {
    CARD("cnon:card-nonce-ok", null),
    DECLINED("cnon:card-nonce-declined", "GENERIC_DECLINE"),
    WRONG_CVV("cnon:card-nonce-rejected-cvv", "CVV_FAILURE"),
    WRONG_POSTAL_CODE("cnon:card-nonce-rejected-postalcode", "ADDRESS_VERIFICATION_FAILURE"),
    WRONG_EXPIRATION("cnon:card-nonce-rejected-expiration", "INVALID_EXPIRATION"),
    CASH_APP("wnon:cash-app-ok", null),
    CASH_APP_DECLINED("wnon:cash-app-declined", "GENERIC_DECLINE");

    /** Refused before there is a payment. */
    static final String ALREADY_USED = "cnon:card-nonce-already-used";

    private final String id;
    private final @Nullable String decline;

    TestSource(String id, @Nullable String decline) {
        this.id = id;
        this.decline = decline;
    }

    static Optional<TestSource> of(String id) {
        return Arrays.stream(values()).filter(source -> source.id.equals(id)).findFirst();
    }

    /** Why a payment with it fails, if it does. */
    @Nullable String decline() {
        return decline;
    }

    boolean isCashApp() {
        return id.startsWith("wnon:");
    }
}
