package dev.laurel.payment.processor.square;

import com.squareup.square.SquareClient;
import com.squareup.square.types.CancelPaymentsRequest;
import com.squareup.square.types.CreatePaymentRequest;
import com.squareup.square.types.Dispute;
import com.squareup.square.types.GetDisputesRequest;
import com.squareup.square.types.GetPaymentsRequest;
import com.squareup.square.types.GetRefundsRequest;
import com.squareup.square.types.ListDisputesRequest;
import com.squareup.square.types.ListPaymentsRequest;
import com.squareup.square.types.ListRefundsRequest;
import com.squareup.square.types.Payment;
import com.squareup.square.types.PaymentRefund;
import com.squareup.square.types.RefundPaymentRequest;
import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.RefundOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The seller's account at Square: what it is asked, and nothing of what it means. */
final class SquareAccount {

    private static final int PAGE = 100;
    private static final int LONGEST_NOTE = 500;

    private final SquareClient client;
    private final @Nullable String locationId;

    SquareAccount(SquareClient client, @Nullable String locationId) {
        this.client = client;
        this.locationId = locationId == null || locationId.isBlank() ? null : locationId;
    }

    /** Takes the money at once, under the attempt's id as key and as reference. */
    Payment pay(Charge charge, String token) {
        var description = charge.description();
        var request = CreatePaymentRequest.builder()
                .sourceId(token)
                .idempotencyKey(charge.attemptId())
                .amountMoney(SquareTranslator.money(charge.amount()))
                .autocomplete(true)
                .referenceId(charge.attemptId())
                .locationId(Optional.ofNullable(locationId))
                .note(Optional.ofNullable(description).map(SquareAccount::note))
                .build();
        return client.payments().create(request).getPayment().orElseThrow();
    }

    Payment payment(String id) {
        return client.payments()
                .get(GetPaymentsRequest.builder().paymentId(id).build())
                .getPayment()
                .orElseThrow();
    }

    Payment cancel(String id) {
        return client.payments()
                .cancel(CancelPaymentsRequest.builder().paymentId(id).build())
                .getPayment()
                .orElseThrow();
    }

    /** The payments of a time and amount, the oldest first; the latest few seconds may be missing. */
    Stream<Payment> payments(Instant from, Instant until, @Nullable Long total) {
        return client.payments()
                .list(ListPaymentsRequest.builder()
                        .beginTime(from.toString())
                        .endTime(until.toString())
                        .sortOrder("ASC")
                        .locationId(Optional.ofNullable(locationId))
                        .total(Optional.ofNullable(total))
                        .limit(PAGE)
                        .build())
                .streamItems();
    }

    PaymentRefund refund(RefundOrder order) {
        return client.refunds()
                .refundPayment(RefundPaymentRequest.builder()
                        .idempotencyKey(order.refundId())
                        .amountMoney(SquareTranslator.money(order.amount()))
                        .paymentId(order.reference())
                        .reason(SquareReference.reason(order))
                        .build())
                .getRefund()
                .orElseThrow();
    }

    PaymentRefund refund(String id) {
        return client.refunds()
                .get(GetRefundsRequest.builder().refundId(id).build())
                .getRefund()
                .orElseThrow();
    }

    /** All refunds of the payment. */
    List<PaymentRefund> refunds(Payment payment) {
        List<PaymentRefund> refunds = new ArrayList<>();
        payment.getRefundIds().orElseGet(List::of).forEach(id -> refunds.add(refund(id)));
        return refunds;
    }

    /** The refunds of a time, the oldest first. */
    Stream<PaymentRefund> refunds(Instant from, Instant until) {
        return client.refunds()
                .list(ListRefundsRequest.builder()
                        .beginTime(from.toString())
                        .endTime(until.toString())
                        .sortOrder("ASC")
                        .locationId(Optional.ofNullable(locationId))
                        .limit(PAGE)
                        .build())
                .streamItems();
    }

    Dispute dispute(String id) {
        return client.disputes()
                .get(GetDisputesRequest.builder().disputeId(id).build())
                .getDispute()
                .orElseThrow();
    }

    /** All disputes there ever were: Square cannot be asked for those of a time, and they are few. */
    Stream<Dispute> disputes() {
        return client.disputes()
                .list(ListDisputesRequest.builder()
                        .locationId(Optional.ofNullable(locationId))
                        .build())
                .streamItems();
    }

    private static String note(String description) {
        return description.length() > LONGEST_NOTE ? description.substring(0, LONGEST_NOTE) : description;
    }
}
