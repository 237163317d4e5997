package dev.laurel.simulator.coinbase;

import dev.laurel.simulator.edge.ApprovalPage;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hosted page on which a customer pays a checkout from a wallet. */
@RestController
@RequestMapping("/simulator/coinbase/pay/{id}")
class PaymentPageController {

    private final Checkouts checkouts;

    PaymentPageController(Checkouts checkouts) {
        this.checkouts = checkouts;
    }

    @GetMapping
    ResponseEntity<String> page(@PathVariable String id) {
        return checkouts
                .get(id)
                .map(checkout -> ApprovalPage.answer(HttpStatus.OK, html(checkout)))
                .orElseGet(PaymentPageController::unknown);
    }

    @PostMapping("/pay")
    ResponseEntity<String> pay(@PathVariable String id) {
        return step(id, Checkout::paid);
    }

    @PostMapping("/fail")
    ResponseEntity<String> fail(@PathVariable String id) {
        return step(id, Checkout::failed);
    }

    @PostMapping("/expire")
    ResponseEntity<String> expire(@PathVariable String id) {
        return step(id, Checkout::expired);
    }

    private ResponseEntity<String> step(String id, BiFunction<Checkout, Instant, Checkout> step) {
        if (checkouts
                .get(id)
                .filter(checkout -> checkout.status() == CheckoutStatus.ACTIVE)
                .isEmpty()) {
            return checkouts.get(id).isEmpty()
                    ? unknown()
                    : ApprovalPage.answer(
                            HttpStatus.CONFLICT, ApprovalPage.notice("Nothing to pay", "This checkout is not open."));
        }
        return checkouts.change(id, step).map(PaymentPageController::away).orElseGet(PaymentPageController::unknown);
    }

    private static ResponseEntity<String> away(Checkout checkout) {
        var terms = checkout.terms();
        @Nullable String target =
                checkout.status() == CheckoutStatus.PROCESSING ? terms.successRedirectUrl() : terms.failRedirectUrl();
        return target == null
                ? ApprovalPage.answer(
                        HttpStatus.OK,
                        ApprovalPage.notice("The checkout is " + checkout.status(), "You may close this page."))
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(target))
                        .build();
    }

    private static String html(Checkout checkout) {
        if (checkout.status() != CheckoutStatus.ACTIVE) {
            return ApprovalPage.notice("Nothing to pay", "This checkout is " + checkout.status() + ".");
        }
        var terms = checkout.terms();
        var path = "/simulator/coinbase/pay/" + checkout.id();
        return ApprovalPage.asking("Pay with crypto", "Coinbase asks you to pay from your wallet.")
                .with("Amount", CheckoutJson.text(terms.amount()) + " " + terms.currency())
                .with("From your wallet", CheckoutJson.text(Rates.inUsdc(terms.amount(), terms.currency())) + " USDC")
                .with("For", Objects.requireNonNullElse(terms.description(), "–"))
                .button("Pay", path + "/pay")
                .button("Let the payment fail", path + "/fail")
                .button("Let it expire", path + "/expire")
                .html();
    }

    private static ResponseEntity<String> unknown() {
        return ApprovalPage.answer(
                HttpStatus.NOT_FOUND, ApprovalPage.notice("Unknown checkout", "There is no such checkout."));
    }
}
