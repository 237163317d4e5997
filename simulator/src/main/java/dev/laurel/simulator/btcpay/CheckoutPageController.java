package dev.laurel.simulator.btcpay;

import dev.laurel.simulator.edge.ApprovalPage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The checkout page: pays what is due, less, more, or lets the invoice expire. Paying after that is paying late. */
@RestController
@RequestMapping("/simulator/btcpay/i/{id}")
class CheckoutPageController {

    private static final BigDecimal TWO = BigDecimal.TWO;

    private final Invoices invoices;

    CheckoutPageController(Invoices invoices) {
        this.invoices = invoices;
    }

    @GetMapping
    ResponseEntity<String> page(@PathVariable String id) {
        return invoices.get(id)
                .map(invoice -> ApprovalPage.answer(HttpStatus.OK, html(invoice)))
                .orElseGet(CheckoutPageController::unknown);
    }

    /** Pays what is still due, or another amount in the currency of the invoice. */
    @PostMapping("/pay")
    ResponseEntity<String> pay(@PathVariable String id, @RequestParam Optional<BigDecimal> amount) {
        return pay(id, invoice -> amount.orElseGet(() -> due(invoice)));
    }

    @PostMapping("/less")
    ResponseEntity<String> payLess(@PathVariable String id) {
        return pay(id, invoice -> due(invoice).divide(TWO, due(invoice).scale(), RoundingMode.DOWN));
    }

    @PostMapping("/more")
    ResponseEntity<String> payMore(@PathVariable String id) {
        return pay(id, invoice -> due(invoice).add(invoice.terms().amount()));
    }

    @PostMapping("/expire")
    ResponseEntity<String> expire(@PathVariable String id) {
        return invoices.change(id, Invoice::expired)
                .map(invoice -> ApprovalPage.answer(HttpStatus.OK, html(invoice)))
                .orElseGet(CheckoutPageController::unknown);
    }

    private ResponseEntity<String> pay(String id, Function<Invoice, BigDecimal> worth) {
        var paid = invoices.get(id).map(worth).filter(amount -> amount.signum() > 0);
        if (invoices.get(id).isPresent() && paid.isEmpty()) {
            return ApprovalPage.answer(
                    HttpStatus.CONFLICT, ApprovalPage.notice("Nothing to pay", "This invoice is paid."));
        }
        return paid.flatMap(amount -> invoices.pay(id, amount))
                .map(CheckoutPageController::away)
                .orElseGet(CheckoutPageController::unknown);
    }

    private static ResponseEntity<String> away(Invoice invoice) {
        var checkout = invoice.terms().checkout();
        var isPaid = invoice.status() == InvoiceStatus.PROCESSING;
        return isPaid && checkout.redirectURL() != null
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(checkout.redirectURL()))
                        .build()
                : ApprovalPage.answer(HttpStatus.OK, html(invoice));
    }

    private static BigDecimal due(Invoice invoice) {
        return invoice.terms().amount().subtract(invoice.paid());
    }

    private static String html(Invoice invoice) {
        var path = "/simulator/btcpay/i/" + invoice.id();
        var terms = invoice.terms();
        if (due(invoice).signum() <= 0) {
            return ApprovalPage.notice("Paid", "This invoice is paid.");
        }
        var page = ApprovalPage.asking("Pay with bitcoin", "The shop asks for a payment. Invoice: " + invoice.status())
                .with("Amount", terms.amount().toPlainString() + " " + terms.currency())
                .with("Still due", InvoiceJson.inBitcoin(due(invoice)).toPlainString() + " BTC")
                .with("For", Objects.toString(terms.metadata().get("itemDesc"), "–"))
                .button(invoice.status() == InvoiceStatus.NEW ? "Pay exactly" : "Pay late", path + "/pay")
                .button("Pay less", path + "/less")
                .button("Pay more", path + "/more");
        return (invoice.status() == InvoiceStatus.NEW ? page.button("Let it expire", path + "/expire") : page).html();
    }

    private static ResponseEntity<String> unknown() {
        return ApprovalPage.answer(
                HttpStatus.NOT_FOUND, ApprovalPage.notice("Unknown invoice", "There is no such invoice."));
    }
}
