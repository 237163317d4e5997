package dev.laurel.payment.transaction;

import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentId;
import dev.laurel.payment.payment.PaymentLists;
import dev.laurel.payment.payment.PaymentLists.Selection;
import dev.laurel.payment.payment.Payments;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's own payments. Another customer's is answered exactly as one that does not exist. */
@RestController
@RequestMapping("/api/payment/transactions")
class TransactionsController {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final Payments payments;
    private final PaymentLists lists;
    private final CancelPayment cancelPayment;

    TransactionsController(Payments payments, PaymentLists lists, CancelPayment cancelPayment) {
        this.payments = payments;
        this.lists = lists;
        this.cancelPayment = cancelPayment;
    }

    /** Newest first. */
    @GetMapping
    ResponseEntity<?> list(
            Principal customer,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.page(
                cursor,
                limit,
                (after, most) -> lists.newest(Selection.ofCustomer(customer.getName()), after, most),
                PaymentBody::of);
    }

    /** Whoever asks is waiting: an open payment is looked at sooner. */
    @GetMapping("/{id}")
    ResponseEntity<?> one(Principal customer, @PathVariable String id) {
        return owned(customer, id, payment -> {
            payments.hasten(payment);
            return ResponseEntity.ok(PaymentBody.whole(payment));
        });
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<?> cancel(Principal customer, @PathVariable String id) {
        return owned(customer, id, payment -> switch (cancelPayment.cancel(payment)) {
            case CancelPayment.Outcome.Cancelled(var cancelled) -> ResponseEntity.ok(PaymentBody.whole(cancelled));
            case CancelPayment.Outcome.TooLate(var status) ->
                Problem.of(
                                "not-cancellable",
                                HttpStatus.CONFLICT,
                                "The payment can no longer be cancelled",
                                "It is " + status + ".")
                        .toResponse();
            case CancelPayment.Outcome.Unclear() ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .body(Problem.of(
                                        "in-progress",
                                        HttpStatus.CONFLICT,
                                        "Still in progress",
                                        "The provider has not told yet how the payment stands. Try again shortly.")
                                .toBody());
        });
    }

    private ResponseEntity<?> owned(Principal customer, String id, Function<Payment, ResponseEntity<?>> answer) {
        var found = PaymentId.isWellFormed(id) ? payments.find(new PaymentId(id)) : Optional.<Payment>empty();
        return found.filter(payment -> payment.terms().customerId().equals(customer.getName()))
                .<ResponseEntity<?>>map(answer)
                .orElseGet(() -> CommonProblems.notFound().toResponse());
    }
}
