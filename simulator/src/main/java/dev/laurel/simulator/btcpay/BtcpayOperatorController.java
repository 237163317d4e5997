package dev.laurel.simulator.btcpay;

import dev.laurel.simulator.book.Book;
import dev.laurel.simulator.book.Statement;
import java.math.BigDecimal;
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

/** What tests, operators and auditors see of the simulated BTCPay, and what they may hurry. */
@RestController
@RequestMapping("/simulator/btcpay")
class BtcpayOperatorController {

    private final Invoices invoices;
    private final Book<Invoice> book;

    BtcpayOperatorController(Invoices invoices, Book<Invoice> book) {
        this.invoices = invoices;
        this.book = book;
    }

    /** All money that was taken, confirmed by the chain, and given back; by the metadata entry {@code key}={@code value} if they are given. */
    @GetMapping("/statement")
    Statement statement(@RequestParam Optional<String> key, @RequestParam Optional<String> value) {
        return Statement.of(book.latest()
                .filter(invoice -> invoice.confirmedPaid().signum() > 0)
                .map(BtcpayOperatorController::line)
                .filter(line -> line.fits(key, value)));
    }

    private static Statement.Line line(Invoice invoice) {
        var refunded = invoice.refunds().stream()
                .filter(PullPayment::counts)
                .map(PullPayment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Statement.Line.of(
                invoice.id(), invoice.terms().currency(), invoice.confirmedPaid(), refunded, invoice.labels());
    }

    /** Lets the chain confirm the payments now, or never. */
    @PostMapping("/invoices/{id}/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable String id, @RequestParam(defaultValue = "true") boolean succeeds) {
        if (invoices.change(id, succeeds ? Invoice::confirmed : Invoice::unconfirmed)
                .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No invoice " + id);
        }
    }
}
