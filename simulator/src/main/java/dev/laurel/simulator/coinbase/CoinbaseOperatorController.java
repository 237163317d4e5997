package dev.laurel.simulator.coinbase;

import dev.laurel.simulator.book.Book;
import dev.laurel.simulator.book.Statement;
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

/** What tests, operators and auditors see of the simulated Coinbase, and what they may hurry. */
@RestController
@RequestMapping("/simulator/coinbase")
class CoinbaseOperatorController {

    private final Checkouts checkouts;
    private final Book<Checkout> book;

    CoinbaseOperatorController(Checkouts checkouts, Book<Checkout> book) {
        this.checkouts = checkouts;
        this.book = book;
    }

    /** All money that was taken and given back; by the metadata entry {@code key}={@code value} if they are given. */
    @GetMapping("/statement")
    Statement statement(@RequestParam Optional<String> key, @RequestParam Optional<String> value) {
        return Statement.of(book.latest()
                .filter(checkout -> checkout.status().isPaid())
                .map(CoinbaseOperatorController::line)
                .filter(line -> line.fits(key, value)));
    }

    private static Statement.Line line(Checkout checkout) {
        var currency = checkout.terms().currency();
        return Statement.Line.of(
                checkout.id(),
                currency.equals(Rates.USDC) ? "USD" : currency,
                checkout.terms().amount(),
                checkout.refundedOrPending(),
                checkout.labels());
    }

    /** Confirms a payment on the chain now, or lets it fail there. */
    @PostMapping("/checkouts/{id}/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable String id, @RequestParam(defaultValue = "true") boolean succeeds) {
        if (checkouts
                .change(id, succeeds ? Checkout::confirmed : Checkout::failed)
                .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No checkout " + id);
        }
    }

    /** Ends one refund now, or all that are pending. */
    @PostMapping("/checkouts/{id}/refunds/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settleRefunds(
            @PathVariable String id,
            @RequestParam Optional<String> refund,
            @RequestParam(defaultValue = "true") boolean succeeds) {
        var checkout = checkouts
                .get(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No checkout " + id));
        checkout.refunds().stream()
                .map(Refund::id)
                .filter(refundId -> refund.map(refundId::equals).orElse(true))
                .forEach(refundId -> checkouts.change(id, (now, at) -> now.refundEnded(refundId, succeeds, at)));
    }
}
