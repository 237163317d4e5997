package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.json.StripeJson;
import dev.laurel.simulator.stripe.ledger.Answer;
import dev.laurel.simulator.stripe.ledger.Cause;
import dev.laurel.simulator.stripe.ledger.Change;
import dev.laurel.simulator.stripe.ledger.Disputes;
import dev.laurel.simulator.stripe.ledger.PaymentIntent;
import dev.laurel.simulator.stripe.ledger.StripeError;
import dev.laurel.simulator.stripe.ledger.StripeLedger;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The customers' banks: they dispute, and they decide. */
@RestController
@RequestMapping("/simulator/stripe")
class DisputeOperatorController {

    private final StripeLedger ledger;
    private final Disputes disputes;
    private final StripeEvents events;
    private final StripeJson json;

    DisputeOperatorController(StripeLedger ledger, Disputes disputes, StripeEvents events, StripeJson json) {
        this.ledger = ledger;
        this.disputes = disputes;
        this.events = events;
        this.json = json;
    }

    /** A bank disputes a payment, all of it unless an amount is given; or only inquires. */
    @PostMapping("/payment_intents/{id}/dispute")
    ResponseEntity<byte[]> open(
            @PathVariable String id,
            @RequestParam Optional<Long> amount,
            @RequestParam(defaultValue = "fraudulent") String reason,
            @RequestParam(defaultValue = "false") boolean inquiry) {
        var opening = new Disputes.Opening(amount.orElse(null), reason, inquiry);
        return change(id, ledger.payment(id), (change, payment) -> disputes.open(change, payment, opening));
    }

    /** The bank looks at the evidence. */
    @PostMapping("/disputes/{id}/review")
    ResponseEntity<byte[]> review(@PathVariable String id) {
        return change(id, ledger.paymentOfDispute(id), disputes::review);
    }

    /** The bank finds for the merchant. */
    @PostMapping("/disputes/{id}/win")
    ResponseEntity<byte[]> win(@PathVariable String id) {
        return change(id, ledger.paymentOfDispute(id), disputes::win);
    }

    /** The bank finds for its customer. */
    @PostMapping("/disputes/{id}/lose")
    ResponseEntity<byte[]> lose(@PathVariable String id) {
        return change(id, ledger.paymentOfDispute(id), disputes::lose);
    }

    private ResponseEntity<byte[]> change(
            String id, Optional<PaymentIntent> found, BiFunction<Change, PaymentIntent, Answer> work) {
        var answer = found.isEmpty()
                ? new Answer.Refused(StripeError.missing("object", id, "id"))
                : ledger.change(
                        Cause.none(),
                        // Once more, now that nobody else can change it.
                        change -> work.apply(
                                change, change.payment(found.get().id()).orElseThrow()),
                        events::happened);
        var status = switch (answer) {
            case Answer.Found done -> 200;
            case Answer.Refused(var error) -> error.status();
        };
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.answer(answer));
    }
}
