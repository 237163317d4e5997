package dev.laurel.payment.processor.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import com.stripe.param.BalanceTransactionListParams;
import dev.laurel.payment.processor.ProviderStatement;
import dev.laurel.payment.processor.StatementLine;
import dev.laurel.payment.processor.StatementLine.Kind;
import dev.laurel.payment.processor.StatementUnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stripe's balance transactions. Fees and payouts are none of a payment's business and are left out. */
final class StripeStatement implements ProviderStatement {

    private static final long PAGE = 100;

    private final StripeClient client;

    StripeStatement(StripeClient client) {
        this.client = client;
    }

    @Override
    public String provider() {
        return StripeProcessor.ID;
    }

    @Override
    public Set<String> processors() {
        return Set.of(StripeProcessor.ID);
    }

    @Override
    public List<StatementLine> read(Instant from, Instant until) {
        var params = BalanceTransactionListParams.builder()
                .setCreated(BalanceTransactionListParams.Created.builder()
                        .setGte(from.getEpochSecond())
                        .setLt(until.getEpochSecond())
                        .build())
                .setLimit(PAGE)
                .addExpand("data.source")
                .build();
        try {
            List<StatementLine> lines = new ArrayList<>();
            client.v1().balanceTransactions().list(params).autoPagingIterable().forEach(transaction -> {
                var line = line(transaction);
                if (line != null) {
                    lines.add(line);
                }
            });
            return lines;
        } catch (StripeException | RuntimeException lost) {
            throw new StatementUnavailableException(provider(), lost);
        }
    }

    /**
     * The amounts are the source's: the transaction's are in the account's own currency, which for a customer who paid in
     * another is not what they paid.
     */
    private static @Nullable StatementLine line(BalanceTransaction transaction) {
        return switch (transaction.getSourceObject()) {
            case Charge charge -> {
                var reference = reference(charge.getPaymentIntent(), charge.getId());
                yield new StatementLine(
                        Kind.CHARGE,
                        reference,
                        reference,
                        StripeTranslator.money(charge.getAmountCaptured(), charge.getCurrency()),
                        at(transaction),
                        charge.getMetadata().get(StripeMetadata.ATTEMPT));
            }
            case Refund refund ->
                new StatementLine(
                        transaction.getAmount() < 0 ? Kind.REFUND : Kind.REFUND_RETURNED,
                        reference(refund.getPaymentIntent(), refund.getCharge()),
                        refund.getId(),
                        StripeTranslator.money(refund.getAmount(), refund.getCurrency()),
                        at(transaction),
                        null);
            case Dispute dispute ->
                new StatementLine(
                        transaction.getAmount() < 0 ? Kind.DISPUTE : Kind.DISPUTE_RETURNED,
                        reference(dispute.getPaymentIntent(), dispute.getCharge()),
                        dispute.getId(),
                        StripeTranslator.money(dispute.getAmount(), dispute.getCurrency()),
                        at(transaction),
                        null);
            case null, default -> null;
        };
    }

    /** Charges that others make on the same account may have no PaymentIntent. */
    private static String reference(@Nullable String intent, String charge) {
        return intent == null ? charge : intent;
    }

    private static Instant at(BalanceTransaction transaction) {
        return Instant.ofEpochSecond(transaction.getCreated());
    }
}
