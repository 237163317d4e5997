package dev.laurel.payment.processor.coinbase;

import dev.laurel.payment.processor.ChargeOutcome;
import dev.laurel.payment.processor.NextAction;
import dev.laurel.payment.processor.RefundSeen;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Puts Coinbase's objects into the port's words. */
final class CoinbaseTranslator {

    private CoinbaseTranslator() {}

    /** {@code abandoned} is what a checkout that was deactivated was deactivated for. */
    static ChargeOutcome outcome(Checkout checkout, boolean abandoned) {
        var id = checkout.id();
        return switch (checkout.status()) {
            case "ACTIVE" -> new ChargeOutcome.RequiresAction(id, new NextAction.Redirect(checkout.url()));
            case "PROCESSING" -> new ChargeOutcome.Pending(id);
            case "COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED" -> captured(checkout);
            case "FAILED" -> new ChargeOutcome.Declined(id, "payment_failed", "The crypto payment failed.");
            case "EXPIRED" -> new ChargeOutcome.Cancelled(id, true);
            case "DEACTIVATED" -> new ChargeOutcome.Cancelled(id, abandoned);
            default -> new ChargeOutcome.Unknown("Coinbase status " + checkout.status());
        };
    }

    static boolean isPaid(Checkout checkout) {
        return switch (checkout.status()) {
            case "COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED" -> true;
            default -> false;
        };
    }

    /** A later refund hides when the money came: the checkout's making is then the nearest that is known. */
    private static ChargeOutcome captured(Checkout checkout) {
        return new ChargeOutcome.Captured(
                checkout.id(),
                total(checkout),
                checkout.allRefunds().isEmpty() ? checkout.updatedAt() : checkout.createdAt(),
                checkout.allRefunds().stream()
                        .map(refund -> refund(checkout, refund))
                        .toList());
    }

    /** In the currency that was asked for. A checkout in plain USDC is none of ours; its dollars are counted as such. */
    static Money total(Checkout checkout) {
        return checkout.fiatAmount() == null || checkout.fiatCurrency() == null
                ? Money.of(CurrencyUnit.USD, checkout.amount(), RoundingMode.HALF_EVEN)
                : money(checkout.fiatAmount(), checkout.fiatCurrency());
    }

    static RefundSeen refund(Checkout checkout, Checkout.Refund refund) {
        return new RefundSeen(
                refund.id(),
                CoinbaseMarks.refundId(refund),
                amount(checkout, refund),
                switch (refund.status()) {
                    case "COMPLETED" -> RefundSeen.State.SUCCEEDED;
                    case "FAILED" -> RefundSeen.State.FAILED;
                    default -> RefundSeen.State.PENDING;
                },
                refund.createdAt());
    }

    /** A refund that was made in USDC is worth its share of what was paid. */
    private static Money amount(Checkout checkout, Checkout.Refund refund) {
        if (refund.fiatAmount() != null && refund.fiatCurrency() != null) {
            return money(refund.fiatAmount(), refund.fiatCurrency());
        }
        var total = total(checkout);
        var worth = total.getAmount().multiply(refund.amount()).divide(checkout.amount(), RoundingMode.HALF_EVEN);
        return Money.of(total.getCurrencyUnit(), worth, RoundingMode.HALF_EVEN);
    }

    private static Money money(BigDecimal amount, String currency) {
        return Money.of(CurrencyUnit.of(currency), amount, RoundingMode.HALF_EVEN);
    }
}
