package dev.laurel.payment.administration;

import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentLists;
import dev.laurel.payment.payment.PaymentLists.Selection;
import dev.laurel.payment.payment.PaymentStatus;
import dev.laurel.payment.transaction.Paging;
import dev.laurel.payment.transaction.PaymentBody;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/admin/payments}. */
@RestController
class AdminPaymentsController {

    private final PaymentLists lists;

    AdminPaymentsController(PaymentLists lists) {
        this.lists = lists;
    }

    /** A payment with whose it is and the provider's id of it, and without what only its customer may hold. */
    record AdminPaymentBody(
            String id,
            String customerId,
            PaymentStatus status,
            PaymentBody.Amount amount,
            String processor,
            @Nullable String reference,
            PaymentBody.@Nullable Reason reason,
            Instant createdAt,
            @Nullable Instant settledAt) {

        static AdminPaymentBody of(Payment payment) {
            var body = PaymentBody.of(payment);
            return new AdminPaymentBody(
                    body.id(),
                    payment.terms().customerId(),
                    body.status(),
                    body.amount(),
                    body.processor(),
                    payment.attempt().progress().reference(),
                    body.reason(),
                    body.createdAt(),
                    body.settledAt());
        }
    }

    /** Newest first; {@code from} included, {@code to} not. */
    @GetMapping("/api/admin/payments")
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable PaymentStatus status,
            @RequestParam(required = false) @Nullable String processor,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var selection = new Selection(customer, status, processor, from, to);
        return Paging.page(cursor, limit, (after, most) -> lists.newest(selection, after, most), AdminPaymentBody::of);
    }
}
