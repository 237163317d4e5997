package dev.laurel.simulator.stripe;

import dev.laurel.simulator.edge.SimulatorUrl;
import dev.laurel.simulator.stripe.json.StripeJson;
import dev.laurel.simulator.stripe.ledger.Answer;
import dev.laurel.simulator.stripe.ledger.Attempts;
import dev.laurel.simulator.stripe.ledger.Change;
import dev.laurel.simulator.stripe.ledger.PaymentIntent;
import dev.laurel.simulator.stripe.ledger.Slice;
import dev.laurel.simulator.stripe.ledger.StripeError;
import dev.laurel.simulator.stripe.ledger.StripeLedger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Payment intents over HTTP. */
@RestController
@RequestMapping(PaymentIntentController.PATH)
class PaymentIntentController {

    static final String PATH = "/v1/payment_intents";
    private static final Set<String> REASONS = Set.of("duplicate", "fraudulent", "requested_by_customer", "abandoned");

    private final StripeExchange exchange;
    private final CreatePaymentIntent create;
    private final Attempts attempts;
    private final StripeLedger ledger;
    private final StripeJson json;

    PaymentIntentController(
            StripeExchange exchange,
            CreatePaymentIntent create,
            Attempts attempts,
            StripeLedger ledger,
            StripeJson json) {
        this.exchange = exchange;
        this.create = create;
        this.attempts = attempts;
        this.ledger = ledger;
        this.json = json;
    }

    @PostMapping
    void create(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var url = SimulatorUrl.of(request);
        exchange.change(
                "payment_intents.create", null, request, response, (form, change) -> create.perform(form, change, url));
    }

    @PostMapping("/{id}/confirm")
    void confirm(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var url = SimulatorUrl.of(request);
        exchange.change("payment_intents.confirm", id, request, response, (form, change) -> {
            var confirmation = new ConfirmationForm(form, url);
            var method = confirmation.method();
            var will = confirmation.will();
            change.payment(id).ifPresent(payment -> confirmation.requireReturnUrl(payment.terms(), will));
            return on(id, form, change, payment -> attempts.confirm(change, payment, method, will));
        });
    }

    @PostMapping("/{id}/capture")
    void capture(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.change("payment_intents.capture", id, request, response, (form, change) -> {
            var amount = form.number("amount_to_capture", 1);
            return on(id, form, change, payment -> attempts.capture(change, payment, amount));
        });
    }

    @PostMapping("/{id}/cancel")
    void cancel(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.change("payment_intents.cancel", id, request, response, (form, change) -> {
            var reason = form.oneOf("cancellation_reason", REASONS);
            return on(id, form, change, payment -> attempts.cancel(change, payment, reason));
        });
    }

    @GetMapping("/{id}")
    void retrieve(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        exchange.read("payment_intents.retrieve", id, request, response, form -> {
            form.text("client_secret");
            var expanded = form.expands("latest_charge");
            var refusal = form.refusal();
            return Reply.of(refusal == null ? Expansion.of(find(id), expanded) : new Answer.Refused(refusal), json);
        });
    }

    @GetMapping
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.read("payment_intents.list", null, request, response, form -> {
            var paging = new Paging(form);
            var page = paging.page();
            var created = paging.created();
            var expanded = form.expands("data.latest_charge");
            var refusal = form.refusal();
            if (refusal != null) {
                return Reply.of(new Answer.Refused(refusal), json);
            }
            var slice = ledger.payments(
                    page, payment -> created.test(payment.terms().created()));
            var items = slice.items().stream()
                    .map(payment -> new Answer.Found(payment, payment.id(), expanded))
                    .toList();
            return Reply.ok(json.answers(PATH, new Slice<>(items, slice.more())));
        });
    }

    private Answer find(String id) {
        return ledger.payment(id)
                .<Answer>map(payment -> new Answer.Found(payment, payment.id(), false))
                .orElseGet(() -> missing(id));
    }

    private static Answer on(String id, Form form, Change change, Function<PaymentIntent, Answer> work) {
        var expanded = form.expands("latest_charge");
        var refusal = form.refusal();
        if (refusal != null) {
            return new Answer.Refused(refusal);
        }
        return Expansion.of(change.payment(id).map(work).orElseGet(() -> missing(id)), expanded);
    }

    private static Answer missing(String id) {
        return new Answer.Refused(StripeError.missing("payment_intent", id, "intent"));
    }
}
