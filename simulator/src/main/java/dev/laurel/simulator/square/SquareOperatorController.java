package dev.laurel.simulator.square;

import dev.laurel.simulator.delivery.Deliveries;
import dev.laurel.simulator.delivery.Delivery;
import java.util.List;
import java.util.Map;
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

/** What tests, operators and auditors see of the simulated Square, and what banks and time do there. */
@RestController
@RequestMapping("/simulator/square")
class SquareOperatorController {

    private final SquareLedger ledger;
    private final Deliveries deliveries;

    SquareOperatorController(SquareLedger ledger, Deliveries deliveries) {
        this.ledger = ledger;
        this.deliveries = deliveries;
    }

    /** All money that was taken and given back; by the metadata entry {@code key}={@code value} if they are given. */
    @GetMapping("/statement")
    Statement statement(@RequestParam Optional<String> key, @RequestParam Optional<String> value) {
        return Statement.of(ledger.payments()
                .filter(payment -> key.isEmpty()
                        || value.equals(Optional.ofNullable(
                                SquareExchange.metadata(payment.terms().referenceId())
                                        .get(key.get())))));
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
                delivery -> delivery.provider().equals(SquareWebhook.PROVIDER)
                        && event.map(delivery.eventId()::equals).orElse(true)
                        && type.map(delivery.type()::equals).orElse(true)
                        && status.map(delivery.status()::equals).orElse(true));
    }

    /** The cardholder's bank disputes all of a payment; the answer names the dispute. */
    @PostMapping("/payments/{id}/dispute")
    Map<String, String> dispute(@PathVariable String id) {
        return Map.of(
                "id",
                ledger.dispute(id)
                        .orElseThrow(() -> notFound("completed payment", id))
                        .id());
    }

    @PostMapping("/disputes/{id}/win")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void win(@PathVariable String id) {
        require(ledger.decide(id, Dispute.State.WON), "dispute", id);
    }

    @PostMapping("/disputes/{id}/lose")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lose(@PathVariable String id) {
        require(ledger.decide(id, Dispute.State.LOST), "dispute", id);
    }

    /** Lets all pending refunds arrive. */
    @PostMapping("/refunds/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settleAll() {
        ledger.pendingRefunds().forEach(id -> ledger.settle(id, Refund.Status.COMPLETED));
    }

    @PostMapping("/refunds/{id}/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable String id) {
        require(ledger.settle(id, Refund.Status.COMPLETED), "refund", id);
    }

    @PostMapping("/refunds/{id}/fail")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void fail(@PathVariable String id) {
        require(ledger.settle(id, Refund.Status.FAILED), "refund", id);
    }

    private static void require(boolean found, String what, String id) {
        if (!found) {
            throw notFound(what, id);
        }
    }

    private static ResponseStatusException notFound(String what, String id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "No " + what + " " + id);
    }
}
