package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.json.StripeJson;
import dev.laurel.simulator.stripe.ledger.Answer;
import dev.laurel.simulator.stripe.ledger.PaymentIntent;
import dev.laurel.simulator.stripe.ledger.StripeError;
import dev.laurel.simulator.stripe.ledger.StripeLedger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Disputes over HTTP. */
@RestController
@RequestMapping(DisputeController.PATH)
class DisputeController {

    static final String PATH = "/v1/disputes";

    private final StripeExchange exchange;
    private final StripeLedger ledger;
    private final StripeJson json;

    DisputeController(StripeExchange exchange, StripeLedger ledger, StripeJson json) {
        this.exchange = exchange;
        this.ledger = ledger;
        this.json = json;
    }

    @GetMapping("/{id}")
    void retrieve(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var payment = ledger.paymentOfDispute(id);
        var paymentId = payment.map(PaymentIntent::id).orElse(null);
        exchange.read("disputes.retrieve", paymentId, request, response, form -> {
            var refusal = Optional.ofNullable(form.refusal())
                    .or(() -> payment.isPresent()
                            ? Optional.empty()
                            : Optional.of(StripeError.missing("dispute", id, "id")));
            return Reply.of(
                    refusal.<Answer>map(Answer.Refused::new)
                            .orElseGet(() -> new Answer.Found(payment.orElseThrow(), id, false)),
                    json);
        });
    }

    @GetMapping
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.read("disputes.list", request.getParameter("payment_intent"), request, response, form -> {
            var paging = new Paging(form);
            var page = paging.page();
            var created = paging.created();
            var paymentId = form.text("payment_intent");
            var chargeId = form.text("charge");
            var refusal = form.refusal();
            if (refusal != null) {
                return Reply.of(new Answer.Refused(refusal), json);
            }
            return Reply.ok(json.answers(PATH, ledger.disputes(page, found -> {
                var payment = found.payment();
                var charge = payment.disputedCharge().orElseThrow();
                var dispute = charge.dispute();
                return (paymentId == null || payment.id().equals(paymentId))
                        && (chargeId == null || charge.id().equals(chargeId))
                        && dispute != null
                        && created.test(dispute.created());
            })));
        });
    }
}
