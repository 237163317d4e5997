package dev.laurel.payment.processor.square;

import com.squareup.square.types.DigitalWalletDetails;
import com.squareup.square.types.Payment;
import org.joda.money.CurrencyUnit;

/** What customers pay with on the one account. */
enum SquareRail {
    /** Cards, typed in or out of a phone's wallet. */
    CARD("square", "Card (Square)"),
    CASH_APP("cashapp", "Cash App Pay");

    private static final String CASH_APP_BRAND = "CASH_APP";

    private final String id;
    private final String displayName;

    SquareRail(String id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    String id() {
        return id;
    }

    String displayName() {
        return displayName;
    }

    /** Whether the token may be of this rail: customers are told what they pay with, and it has to be true. */
    boolean accepts(String token) {
        return switch (this) {
            case CARD -> !token.startsWith("wnon:");
            case CASH_APP -> !token.startsWith("cnon:") && !token.startsWith("ccof:");
        };
    }

    /** Whether the payment was made with what this rail says. */
    boolean hasTaken(Payment payment) {
        var isCashApp = payment.getWalletDetails()
                .flatMap(DigitalWalletDetails::getBrand)
                .filter(CASH_APP_BRAND::equals)
                .isPresent();
        return isCashApp == (this == CASH_APP);
    }

    /** Whether it can take the account's currency. */
    boolean takes(CurrencyUnit currency) {
        return this == CARD || currency.equals(CurrencyUnit.USD);
    }
}
