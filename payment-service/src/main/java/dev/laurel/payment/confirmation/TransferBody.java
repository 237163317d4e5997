package dev.laurel.payment.confirmation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentStatus;
import dev.laurel.payment.processor.RefundSeen;
import dev.laurel.payment.processor.transfer.Receipt;
import dev.laurel.payment.processor.transfer.Repayment;
import dev.laurel.payment.processor.transfer.Transfer;
import dev.laurel.payment.processor.transfer.Word;
import dev.laurel.payment.transaction.PaymentBody.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A payment by transfer as staff see it: what came, in whose word, and what is missing or too much. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransferBody(
        String id,
        PaymentStatus status,
        String processor,
        String reference,
        Amount amount,
        Amount received,
        @Nullable Amount missing,
        @Nullable Amount surplus,
        boolean waitsForSecondPerson,
        List<ReceiptBody> receipts,
        List<RepaymentBody> refunds) {

    /** Money that came. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceiptBody(
            String bankReference,
            Amount amount,
            LocalDate receivedOn,
            Receipt.State state,
            WordBody confirmed,
            @Nullable WordBody approved,
            @Nullable WordBody undone) {

        static ReceiptBody of(Receipt receipt) {
            return new ReceiptBody(
                    receipt.bankReference(),
                    Amount.of(receipt.amount()),
                    receipt.receivedOn(),
                    receipt.state(),
                    new WordBody(receipt.confirmed().by(), receipt.confirmed().at()),
                    WordBody.of(receipt.approved()),
                    WordBody.of(receipt.undone()));
        }
    }

    /** Who said so, and when. */
    record WordBody(String by, Instant at) {

        static @Nullable WordBody of(@Nullable Word word) {
            return word == null ? null : new WordBody(word.by(), word.at());
        }
    }

    /** Money to be sent back, or sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RepaymentBody(
            String id,
            RefundSeen.State status,
            Amount amount,
            @Nullable String bankReference,
            @Nullable String trouble,
            @Nullable WordBody recorded) {

        static RepaymentBody of(Repayment repayment) {
            return new RepaymentBody(
                    repayment.refundId(),
                    repayment.state(),
                    Amount.of(repayment.amount()),
                    repayment.bankReference(),
                    repayment.trouble(),
                    WordBody.of(repayment.recorded()));
        }
    }

    static TransferBody of(Payment payment, Transfer transfer) {
        var received = transfer.received();
        var asked = transfer.amount();
        return new TransferBody(
                transfer.paymentId(),
                payment.status(),
                transfer.processor(),
                transfer.reference(),
                Amount.of(asked),
                Amount.of(received),
                unlessZero(transfer.missing()),
                received.isGreaterThan(asked) ? Amount.of(received.minus(asked)) : null,
                transfer.waiting().isPresent(),
                transfer.receipts().stream().map(ReceiptBody::of).toList(),
                transfer.repayments().stream().map(RepaymentBody::of).toList());
    }

    private static @Nullable Amount unlessZero(Money money) {
        return money.isZero() ? null : Amount.of(money);
    }
}
