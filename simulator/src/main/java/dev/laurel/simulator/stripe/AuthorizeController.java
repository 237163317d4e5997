package dev.laurel.simulator.stripe;

import dev.laurel.simulator.edge.ApprovalPage;
import dev.laurel.simulator.stripe.json.StripeJson;
import dev.laurel.simulator.stripe.ledger.Answer;
import dev.laurel.simulator.stripe.ledger.Attempts;
import dev.laurel.simulator.stripe.ledger.Cause;
import dev.laurel.simulator.stripe.ledger.NextAction;
import dev.laurel.simulator.stripe.ledger.PaymentIntent;
import dev.laurel.simulator.stripe.ledger.PaymentIntentStatus;
import dev.laurel.simulator.stripe.ledger.StripeError;
import dev.laurel.simulator.stripe.ledger.StripeLedger;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of the customer's bank, where a person or a test approves or declines. */
@RestController
@RequestMapping("/simulator/stripe/authorize/{id}")
class AuthorizeController {

    private final StripeLedger ledger;
    private final Attempts attempts;
    private final StripeEvents events;

    AuthorizeController(StripeLedger ledger, Attempts attempts, StripeEvents events) {
        this.ledger = ledger;
        this.attempts = attempts;
        this.events = events;
    }

    @GetMapping
    ResponseEntity<String> page(@PathVariable String id) {
        return ledger.payment(id)
                .map(payment -> ApprovalPage.answer(
                        HttpStatus.OK,
                        payment.status() == PaymentIntentStatus.REQUIRES_ACTION
                                ? AuthorizePage.question(payment)
                                : ApprovalPage.notice("Nothing to approve", "This payment does not wait for you.")))
                .orElseGet(() -> ApprovalPage.answer(
                        HttpStatus.NOT_FOUND, ApprovalPage.notice("Unknown payment", "There is no such payment.")));
    }

    @PostMapping("/approve")
    ResponseEntity<String> approve(@PathVariable String id) {
        return decide(id, true);
    }

    @PostMapping("/decline")
    ResponseEntity<String> decline(@PathVariable String id) {
        return decide(id, false);
    }

    private ResponseEntity<String> decide(String id, boolean approved) {
        var returnUrl = ledger.payment(id).map(PaymentIntent::nextAction).map(NextAction::returnUrl);
        var answer = ledger.change(
                Cause.none(),
                change -> change.payment(id)
                        .map(payment -> attempts.authenticate(change, payment, approved))
                        .orElseGet(() -> new Answer.Refused(StripeError.missing("payment_intent", id, "id"))),
                events::happened);
        return switch (answer) {
            case Answer.Found found -> decided(found.payment(), approved, returnUrl);
            case Answer.Refused(var error) ->
                ApprovalPage.answer(
                        error.status() == 404 ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT,
                        ApprovalPage.notice("Nothing to approve", error.message()));
        };
    }

    private static ResponseEntity<String> decided(PaymentIntent payment, boolean approved, Optional<String> returnUrl) {
        if (returnUrl.isEmpty()) {
            var heading = approved ? "Payment approved" : "Payment declined";
            return ApprovalPage.answer(HttpStatus.OK, ApprovalPage.notice(heading, "You may close this page."));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(backTo(returnUrl.get(), payment, approved))
                .build();
    }

    private static URI backTo(String returnUrl, PaymentIntent payment, boolean approved) {
        return UriComponentsBuilder.fromUriString(returnUrl)
                .queryParam("payment_intent", payment.id())
                .queryParam("payment_intent_client_secret", StripeJson.clientSecret(payment))
                .queryParam("redirect_status", approved ? "succeeded" : "failed")
                .build(true)
                .toUri();
    }
}
