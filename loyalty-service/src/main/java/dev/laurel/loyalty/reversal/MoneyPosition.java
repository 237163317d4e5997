package dev.laurel.loyalty.reversal;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Where all money of a payment stands, as of one version of it.
 *
 * @param version of two positions of one payment the one with the higher version is the truth
 * @param cause what brought it about
 * @param paidMinor above 0
 * @param returnedMinor gone back for good, 0 or more
 * @param heldMinor held because of an open dispute, 0 or more; together with what was returned no more than was paid
 */
public record MoneyPosition(
        String paymentId,
        long version,
        Cause cause,
        CurrencyUnit currency,
        long paidMinor,
        long returnedMinor,
        long heldMinor) {

    public MoneyPosition {
        if (paymentId.isBlank()
                || paidMinor <= 0
                || returnedMinor < 0
                || heldMinor < 0
                || heldMinor > paidMinor - returnedMinor) {
            throw new IllegalArgumentException("Not where money of payment " + paymentId + " can stand: "
                    + returnedMinor + " returned and " + heldMinor + " held of " + paidMinor);
        }
    }

    /** Whether nothing of the payment stays. */
    public boolean isAllBack() {
        return returnedMinor == paidMinor;
    }

    long staysMinor() {
        return paidMinor - returnedMinor;
    }

    long freeMinor() {
        return staysMinor() - heldMinor;
    }

    /** For example {@code 20.00 of 49.90 USD returned}. */
    String words() {
        List<String> parts = new ArrayList<>();
        if (returnedMinor > 0) {
            parts.add(plain(returnedMinor) + " of " + plain(paidMinor) + ' ' + currency + " returned");
        }
        if (heldMinor > 0) {
            parts.add(plain(heldMinor) + " of " + plain(paidMinor) + ' ' + currency + " held");
        }
        return parts.isEmpty() ? "all of " + plain(paidMinor) + ' ' + currency + " stays" : String.join(", ", parts);
    }

    String plain(long minor) {
        return Money.ofMinor(currency, minor).getAmount().toPlainString();
    }
}
