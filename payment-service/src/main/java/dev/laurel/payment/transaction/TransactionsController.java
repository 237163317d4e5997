package dev.laurel.payment.transaction;

import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentId;
import dev.laurel.payment.payment.PaymentLists;
import dev.laurel.payment.payment.PaymentLists.Selection;
import dev.laurel.payment.payment.Payments;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
    CursorPage<PaymentBody> list(
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
    PaymentBody one(Principal customer, @PathVariable String id) {
        var payment = owned(customer, id);
        payments.hasten(payment);
        return PaymentBody.whole(payment);
    }

    @PostMapping("/{id}/cancel")
    PaymentBody cancel(Principal customer, @PathVariable String id) {
        return switch (cancelPayment.cancel(owned(customer, id))) {
            case CancelPayment.Outcome.Cancelled(var cancelled) -> PaymentBody.whole(cancelled);
            case CancelPayment.Outcome.TooLate(var status) ->
                throw Problem.of(
                                "not-cancellable",
                                HttpStatus.CONFLICT,
                                "The payment can no longer be cancelled",
                                "It is " + status + ".")
                        .asException();
            case CancelPayment.Outcome.Unclear() ->
                throw Problem.of(
                                "in-progress",
                                HttpStatus.CONFLICT,
                                "Still in progress",
                                "The provider has not told yet how the payment stands. Try again shortly.")
                        .asException()
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        };
    }

    private Payment owned(Principal customer, String id) {
        var found = PaymentId.isWellFormed(id) ? payments.find(new PaymentId(id)) : Optional.<Payment>empty();
        return found.filter(payment -> payment.terms().customerId().equals(customer.getName()))
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }
}
