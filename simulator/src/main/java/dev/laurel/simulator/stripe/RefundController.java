package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.json.StripeJson;
import dev.laurel.simulator.stripe.ledger.Answer;
import dev.laurel.simulator.stripe.ledger.Change;
import dev.laurel.simulator.stripe.ledger.PaymentIntent;
import dev.laurel.simulator.stripe.ledger.Refunds;
import dev.laurel.simulator.stripe.ledger.StripeError;
import dev.laurel.simulator.stripe.ledger.StripeLedger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Refunds over HTTP. */
@RestController
@RequestMapping(RefundController.PATH)
class RefundController {

    static final String PATH = "/v1/refunds";
    private static final Set<String> REASONS = Set.of("duplicate", "fraudulent", "requested_by_customer");

    private final StripeExchange exchange;
    private final Refunds refunds;
    private final StripeLedger ledger;
    private final StripeJson json;

    RefundController(StripeExchange exchange, Refunds refunds, StripeLedger ledger, StripeJson json) {
        this.exchange = exchange;
        this.refunds = refunds;
        this.ledger = ledger;
        this.json = json;
    }

    @PostMapping
    void create(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.change("refunds.create", paymentOf(request), request, response, this::create);
    }

    private Answer create(Form form, Change change) {
        var paymentId = form.text("payment_intent");
        var chargeId = form.text("charge");
        if ((paymentId == null) == (chargeId == null)) {
            form.refuse("parameter_missing", "Exactly one of payment_intent and charge is required.", "payment_intent");
        }
        var amount = form.number("amount", 1);
        var reason = form.oneOf("reason", REASONS);
        var metadata = form.metadata();
        var refusal = form.refusal();
        if (refusal != null) {
            return new Answer.Refused(refusal);
        }
        return payment(change, paymentId, chargeId)
                .map(payment -> refunds.create(change, payment, amount, reason, metadata))
                .orElseGet(() -> new Answer.Refused(
                        paymentId != null
                                ? StripeError.missing("payment_intent", paymentId, "payment_intent")
                                : StripeError.missing("charge", String.valueOf(chargeId), "charge")));
    }

    private static Optional<PaymentIntent> payment(
            Change change, @Nullable String paymentId, @Nullable String chargeId) {
        return paymentId != null
                ? change.payment(paymentId)
                : Optional.ofNullable(chargeId).flatMap(change::paymentOfCharge);
    }

    @GetMapping("/{id}")
    void retrieve(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var payment = ledger.paymentOfRefund(id);
        var paymentId = payment.map(PaymentIntent::id).orElse(null);
        exchange.read("refunds.retrieve", paymentId, request, response, form -> {
            var refusal = form.refusal();
            if (refusal != null) {
                return Reply.of(new Answer.Refused(refusal), json);
            }
            return Reply.of(
                    ledger.paymentOfRefund(id)
                            .<Answer>map(found -> new Answer.Found(found, id, false))
                            .orElseGet(() -> new Answer.Refused(StripeError.missing("refund", id, "id"))),
                    json);
        });
    }

    @GetMapping
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.read("refunds.list", paymentOf(request), request, response, form -> {
            var paging = new Paging(form);
            var page = paging.page();
            var created = paging.created();
            var paymentId = form.text("payment_intent");
            var chargeId = form.text("charge");
            var refusal = form.refusal();
            if (refusal != null) {
                return Reply.of(new Answer.Refused(refusal), json);
            }
            var slice = ledger.refunds(page, found -> {
                var payment = found.payment();
                var charge = payment.chargeOfRefund(found.objectId()).orElseThrow();
                return (paymentId == null || payment.id().equals(paymentId))
                        && (chargeId == null || charge.id().equals(chargeId))
                        && created.test(
                                charge.refund(found.objectId()).orElseThrow().created());
            });
            return Reply.ok(json.answers(PATH, slice));
        });
    }

    private @Nullable String paymentOf(HttpServletRequest request) {
        var chargeId = request.getParameter("charge");
        return chargeId == null
                ? request.getParameter("payment_intent")
                : ledger.paymentOfCharge(chargeId).map(PaymentIntent::id).orElse(null);
    }
}
