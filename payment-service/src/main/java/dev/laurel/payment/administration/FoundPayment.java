package dev.laurel.payment.administration;

import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentId;
import dev.laurel.payment.payment.Payments;
import dev.laurel.platform.problem.CommonProblems;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers about the payment that a path names, or that there is none. */
@Component
public class FoundPayment {

    private final Payments payments;

    FoundPayment(Payments payments) {
        this.payments = payments;
    }

    /** The answer for the payment of this id; 404 without one. */
    public ResponseEntity<?> answer(String id, Function<Payment, ResponseEntity<?>> answer) {
        var payment = PaymentId.isWellFormed(id) ? payments.find(new PaymentId(id)) : Optional.<Payment>empty();
        return payment.<ResponseEntity<?>>map(answer)
                .orElseGet(() -> CommonProblems.notFound().toResponse());
    }
}
