package dev.laurel.simulator.paypal;

import dev.laurel.simulator.edge.ApprovalPage;
import dev.laurel.simulator.paypal.ledger.Answer;
import dev.laurel.simulator.paypal.ledger.Happenings;
import dev.laurel.simulator.paypal.ledger.Instrument;
import dev.laurel.simulator.paypal.ledger.Order;
import dev.laurel.simulator.paypal.ledger.PaypalLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** PayPal's page, where a person or a test approves or goes back. */
@RestController
@RequestMapping(PaypalApprovalController.PATH + "/{id}")
class PaypalApprovalController {

    static final String PATH = "/simulator/paypal/approval";

    private final PaypalLedger ledger;
    private final Happenings happenings;

    PaypalApprovalController(PaypalLedger ledger, Happenings happenings) {
        this.ledger = ledger;
        this.happenings = happenings;
    }

    @GetMapping
    ResponseEntity<String> page(@PathVariable String id) {
        return ledger.orderOf(id)
                .map(order -> ApprovalPage.answer(
                        HttpStatus.OK,
                        order.awaitsPayer()
                                ? question(order)
                                : ApprovalPage.notice("Nothing to approve", "This payment does not wait for you.")))
                .orElseGet(() -> ApprovalPage.answer(
                        HttpStatus.NOT_FOUND, ApprovalPage.notice("Unknown payment", "There is no such payment.")));
    }

    private static String question(Order order) {
        var terms = order.terms();
        var path = PATH + '/' + order.id();
        var description = terms.description() == null ? "A purchase" : terms.description();
        return ApprovalPage.asking(
                        terms.source().equals("venmo") ? "Pay with Venmo" : "Pay with PayPal",
                        "The shop asks for your approval.")
                .with("Amount", terms.amount().value() + ' ' + terms.amount().currency())
                .with("For", description)
                .button("Approve", path + "/approve")
                .button("Approve with a bank account that is slow", path + "/echeck")
                .button("Approve with a card that is declined", path + "/decline")
                .button("Cancel and go back", path + "/cancel")
                .html();
    }

    @PostMapping("/approve")
    ResponseEntity<String> approve(@PathVariable String id) {
        return approve(id, Instrument.BALANCE);
    }

    @PostMapping("/echeck")
    ResponseEntity<String> echeck(@PathVariable String id) {
        return approve(id, Instrument.ECHECK);
    }

    @PostMapping("/decline")
    ResponseEntity<String> decline(@PathVariable String id) {
        return approve(id, Instrument.DECLINED);
    }

    /** Nothing changes: the order stays open, and the payer may come again. */
    @PostMapping("/cancel")
    ResponseEntity<String> cancel(@PathVariable String id) {
        return ledger.orderOf(id)
                .map(order -> back(order.terms().cancelUrl(), order.id(), "Payment not approved"))
                .orElseGet(() -> page(id));
    }

    private ResponseEntity<String> approve(String id, Instrument chosen) {
        return switch (happenings.approve(id, chosen)) {
            case Answer.Found(var order, var orderId, var isNew) ->
                back(order.terms().returnUrl(), orderId, "Payment approved");
            case Answer.Refused(var refusal) ->
                ApprovalPage.answer(
                        refusal.status() == 404 ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT,
                        ApprovalPage.notice("Nothing to approve", refusal.description()));
        };
    }

    private static ResponseEntity<String> back(@Nullable String url, String orderId, String heading) {
        if (url == null) {
            return ApprovalPage.answer(HttpStatus.OK, ApprovalPage.notice(heading, "You may close this page."));
        }
        var location = UriComponentsBuilder.fromUriString(url)
                .queryParam("token", orderId)
                .queryParam("PayerID", "LAURELPAYER22")
                .build()
                .encode()
                .toUri();
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(location).build();
    }
}
