package dev.laurel.payment.administration;

import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentId;
import dev.laurel.payment.payment.Payments;
import dev.laurel.platform.problem.CommonProblems;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The payment that a path names, or the answer that there is none. */
@Component
public class FoundPayment {

    private final Payments payments;

    FoundPayment(Payments payments) {
        this.payments = payments;
    }

    /** The payment of this id; 404 without one. */
    public Payment find(String id) {
        var payment = PaymentId.isWellFormed(id) ? payments.find(new PaymentId(id)) : Optional.<Payment>empty();
        return payment.orElseThrow(() -> CommonProblems.notFound().asException());
    }
}
