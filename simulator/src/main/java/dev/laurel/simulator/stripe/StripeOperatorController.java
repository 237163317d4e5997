package dev.laurel.simulator.stripe;

import dev.laurel.simulator.delivery.Deliveries;
import dev.laurel.simulator.delivery.Delivery;
import dev.laurel.simulator.stripe.json.StripeJson;
import dev.laurel.simulator.stripe.ledger.Answer;
import dev.laurel.simulator.stripe.ledger.StripeLedger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What tests, operators and auditors see of the simulated Stripe, and what they may hurry or repeat. */
@RestController
@RequestMapping("/simulator/stripe")
class StripeOperatorController {

    private final StripeLedger ledger;
    private final StripeEvents events;
    private final LaterOutcomes laterOutcomes;
    private final Deliveries deliveries;
    private final StripeJson json;

    StripeOperatorController(
            StripeLedger ledger,
            StripeEvents events,
            LaterOutcomes laterOutcomes,
            Deliveries deliveries,
            StripeJson json) {
        this.ledger = ledger;
        this.events = events;
        this.laterOutcomes = laterOutcomes;
        this.deliveries = deliveries;
        this.json = json;
    }

    /** The latest deliveries, newest first. */
    @GetMapping("/deliveries")
    List<Delivery> deliveries(
            @RequestParam Optional<String> event,
            @RequestParam Optional<String> type,
            @RequestParam Optional<Delivery.Status> status,
            @RequestParam(defaultValue = "100") int limit) {
        return deliveries.latest(
                limit,
                delivery -> delivery.provider().equals(StripeWebhook.PROVIDER)
                        && event.map(delivery.eventId()::equals).orElse(true)
                        && type.map(delivery.type()::equals).orElse(true)
                        && status.map(delivery.status()::equals).orElse(true));
    }

    /** Posts an event once more, whether or not its type is asked for. */
    @PostMapping("/events/{id}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(@PathVariable String id) {
        events.send(ledger.event(id).orElseThrow(() -> notFound(id)));
    }

    /** All money that was taken and given back; by the metadata entry {@code key}={@code value} if they are given. */
    @GetMapping("/statement")
    Statement statement(@RequestParam Optional<String> key, @RequestParam Optional<String> value) {
        return Statement.of(ledger.payments()
                .filter(payment -> key.isEmpty()
                        || value.equals(Optional.ofNullable(payment.metadata().get(key.get())))));
    }

    /** How something that takes time is to end. */
    record Ending(boolean succeeds, @Nullable String refund) {}

    /** Ends a bank debit, or one of the payment's refunds, now. */
    @PostMapping("/payment_intents/{id}/settle")
    ResponseEntity<byte[]> settle(@PathVariable String id, @RequestBody Ending ending) {
        var objectId = ending.refund() == null ? id : ending.refund();
        var answer = laterOutcomes.settle(id, objectId, ending.succeeds());
        var status = switch (answer) {
            case Answer.Found found -> 200;
            case Answer.Refused(var error) -> error.status();
        };
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.answer(answer));
    }

    private static ResponseStatusException notFound(String id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "No event " + id);
    }
}
