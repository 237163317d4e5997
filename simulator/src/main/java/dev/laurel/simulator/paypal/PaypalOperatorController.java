package dev.laurel.simulator.paypal;

import dev.laurel.simulator.delivery.Deliveries;
import dev.laurel.simulator.delivery.Delivery;
import dev.laurel.simulator.paypal.ledger.Answer;
import dev.laurel.simulator.paypal.ledger.Happenings;
import dev.laurel.simulator.paypal.ledger.PaypalLedger;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What tests, operators and auditors see of the simulated PayPal, and what they may bring about. */
@RestController
@RequestMapping("/simulator/paypal")
class PaypalOperatorController {

    private final PaypalLedger ledger;
    private final Happenings happenings;
    private final PaypalTokens tokens;
    private final PaypalSignature signature;
    private final Deliveries deliveries;

    PaypalOperatorController(
            PaypalLedger ledger,
            Happenings happenings,
            PaypalTokens tokens,
            PaypalSignature signature,
            Deliveries deliveries) {
        this.ledger = ledger;
        this.happenings = happenings;
        this.tokens = tokens;
        this.signature = signature;
        this.deliveries = deliveries;
    }

    /** The id of what an operator's deed was about. */
    record Done(String id) {}

    /** All money that was taken and given back; by one metadata entry if it is given. */
    @GetMapping("/statement")
    Statement statement(@RequestParam Optional<String> key, @RequestParam Optional<String> value) {
        return Statement.of(ledger.orders()
                .filter(order -> key.isEmpty()
                        || value.equals(
                                Optional.ofNullable(order.terms().metadata().get(key.get())))));
    }

    /** The latest deliveries, newest first. */
    @GetMapping("/deliveries")
    List<Delivery> deliveries(@RequestParam(defaultValue = "100") int limit) {
        return deliveries.latest(limit, delivery -> delivery.provider().equals(PaypalWebhook.PROVIDER));
    }

    @PostMapping("/orders/{id}/dispute")
    Done dispute(@PathVariable String id) {
        return done(happenings.dispute(id));
    }

    @PostMapping("/disputes/{id}/review")
    Done review(@PathVariable String id) {
        return done(happenings.review(id));
    }

    /** In the seller's favour. */
    @PostMapping("/disputes/{id}/win")
    Done win(@PathVariable String id) {
        return done(happenings.decide(id, true));
    }

    /** In the buyer's favour. */
    @PostMapping("/disputes/{id}/lose")
    Done lose(@PathVariable String id) {
        return done(happenings.decide(id, false));
    }

    /** Ends a pending capture. */
    @PostMapping("/orders/{id}/settle")
    Done settle(@PathVariable String id, @RequestParam(defaultValue = "true") boolean succeeds) {
        return done(happenings.settle(id, succeeds));
    }

    @PostMapping("/orders/{id}/reverse")
    Done reverse(@PathVariable String id) {
        return done(happenings.reverse(id));
    }

    @PostMapping("/orders/{id}/expire")
    Done expire(@PathVariable String id) {
        return done(happenings.expire(id));
    }

    @PostMapping("/tokens/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke() {
        tokens.revokeAll();
    }

    @GetMapping(path = "/certs/CERT-laurel-local", produces = "application/x-pem-file")
    String certificates() {
        return signature.certificates();
    }

    private static Done done(Answer answer) {
        return switch (answer) {
            case Answer.Found(var order, var id, var isNew) -> new Done(id);
            case Answer.Refused(var refusal) ->
                throw new ResponseStatusException(HttpStatus.valueOf(refusal.status()), refusal.description());
        };
    }
}
