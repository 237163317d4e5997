package dev.laurel.simulator.btcpay;

import dev.laurel.simulator.edge.ApprovalPage;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page on which a customer claims a refund. The merchant approves and pays at once, unless told otherwise. */
@RestController
@RequestMapping("/simulator/btcpay/pull-payments/{id}")
class ClaimPageController {

    private final Invoices invoices;

    ClaimPageController(Invoices invoices) {
        this.invoices = invoices;
    }

    @GetMapping
    ResponseEntity<String> page(@PathVariable String id) {
        return answer(invoices.refund(id));
    }

    /** Claims all of it; {@code state} is how far the merchant is with it. */
    @PostMapping("/claim")
    ResponseEntity<String> claim(
            @PathVariable String id, @RequestParam(defaultValue = "COMPLETED") PullPayment.State state) {
        return answer(invoices.changeRefund(id, refund -> refund.claimed(state, invoices.now())));
    }

    /** The merchant takes it back. */
    @PostMapping("/archive")
    ResponseEntity<String> archive(@PathVariable String id) {
        return answer(invoices.changeRefund(id, PullPayment::cancelled));
    }

    private static ResponseEntity<String> answer(Optional<PullPayment> found) {
        return found.map(refund -> ApprovalPage.answer(HttpStatus.OK, html(refund)))
                .orElseGet(() -> ApprovalPage.answer(
                        HttpStatus.NOT_FOUND, ApprovalPage.notice("Unknown refund", "There is no such refund.")));
    }

    private static String html(PullPayment refund) {
        if (refund.archived() || !refund.payouts().isEmpty()) {
            return ApprovalPage.notice(refund.name(), "There is nothing left to claim.");
        }
        return ApprovalPage.asking(refund.name(), "Money is waiting for you.")
                .with("Amount", refund.amount().toPlainString() + " " + refund.currency())
                .with("About", Objects.requireNonNullElse(refund.description(), "–"))
                .button("Claim it", "/simulator/btcpay/pull-payments/" + refund.id() + "/claim")
                .html();
    }
}
