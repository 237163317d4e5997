package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.json.StripeJson;
import dev.laurel.simulator.stripe.ledger.Answer;
import dev.laurel.simulator.stripe.ledger.Page;
import dev.laurel.simulator.stripe.ledger.StripeLedger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds payments by their metadata; young ones not yet, as the real index lags behind. */
@RestController
class SearchController {

    private static final String PATH = "/v1/payment_intents/search";

    private final StripeExchange exchange;
    private final StripeLedger ledger;
    private final StripeProperties properties;
    private final StripeJson json;

    SearchController(StripeExchange exchange, StripeLedger ledger, StripeProperties properties, StripeJson json) {
        this.exchange = exchange;
        this.ledger = ledger;
        this.properties = properties;
        this.json = json;
    }

    @GetMapping(PATH)
    void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.read("payment_intents.search", null, request, response, form -> {
            var query = SearchQuery.parse(form);
            var limit = new Paging(form).page().limit();
            var page = new Page(limit, form.text("page"), null);
            var refusal = form.refusal();
            if (refusal != null) {
                return Reply.of(new Answer.Refused(refusal), json);
            }
            var indexed = ledger.now() - properties.searchLag().toSeconds();
            return Reply.ok(json.searchResult(
                    PATH,
                    ledger.payments(
                            page, payment -> payment.terms().created() <= indexed && query.test(payment.metadata()))));
        });
    }
}
