package dev.laurel.payment.checkout;

import dev.laurel.payment.transaction.PaymentBody;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.Problem;
import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/payment/process}. */
@RestController
class CheckoutController {

    private static final String RETRY_AFTER_SECONDS = "1";

    private final OrderCheck check;
    private final StartPayment startPayment;

    CheckoutController(OrderCheck check, StartPayment startPayment) {
        this.check = check;
        this.startPayment = startPayment;
    }

    /** 201 with the payment, also when the provider declined it: its status tells. */
    @PostMapping("/api/payment/process")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PaymentBody> process(
            Principal customer,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @RequestBody ProcessRequest request) {
        return switch (check.check(customer.getName(), idempotencyKey, request)) {
            case OrderCheck.Checked.Invalid(var errors) ->
                throw CommonProblems.validation(errors).asException();
            case OrderCheck.Checked.Valid(var order) -> answer(startPayment.start(order));
        };
    }

    private static ResponseEntity<PaymentBody> answer(StartPayment.Started started) {
        return switch (started) {
            case StartPayment.Started.Answered(var payment, var replayed) -> {
                var answer = ResponseEntity.status(HttpStatus.CREATED);
                if (replayed) {
                    answer.header("Idempotency-Replayed", "true");
                }
                yield answer.body(PaymentBody.of(payment));
            }
            case StartPayment.Started.InProgress() ->
                throw inProgress().asException().header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            case StartPayment.Started.KeyReused() -> throw keyReused().asException();
            case StartPayment.Started.Unavailable(var reason) ->
                throw unavailable(reason).asException();
        };
    }

    private static Problem inProgress() {
        return Problem.of(
                "in-progress",
                HttpStatus.CONFLICT,
                "Still in progress",
                "The first request with this Idempotency-Key has no outcome yet. Send it again shortly.");
    }

    private static Problem keyReused() {
        return Problem.of(
                "idempotency-key-reused",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The Idempotency-Key belongs to another request",
                "This key was used with another body. A new payment needs a new key.");
    }

    private static Problem unavailable(String reason) {
        return Problem.of("processor-unavailable", HttpStatus.CONFLICT, "The processor cannot be used now", reason);
    }
}
