package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.ledger.PaymentIntent;
import java.util.Locale;
import java.util.Objects;
import org.springframework.web.util.HtmlUtils;

/** The bank's page in HTML: one question, two buttons, usable by keyboard and screen reader. */
final class AuthorizePage {

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%s – simulated bank</title>
              <style>
                body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 3rem auto; padding: 0 1rem;
                       color: #1b1b1b; background: #fff }
                dt { font-weight: 600 } dd { margin: 0 0 .75rem }
                form { display: inline-block; margin-right: .75rem }
                button { font: inherit; min-height: 2.75rem; padding: 0 1.5rem; border: 2px solid #1d4d2b;
                         border-radius: .4rem; color: #fff; background: #1d4d2b; cursor: pointer }
                button.second { color: #1d4d2b; background: #fff }
                button:focus-visible { outline: 3px solid #b35c00; outline-offset: 2px }
              </style>
            </head>
            <body><main>
              <h1>%s</h1>
            %s
            </main></body>
            </html>
            """;

    private AuthorizePage() {}

    static String question(PaymentIntent payment) {
        var terms = payment.terms();
        var path = "/simulator/stripe/authorize/" + payment.id();
        var content = """
              <p>Your bank asks you to confirm a payment. This is a simulation: no money moves.</p>
              <dl>
                <dt>Amount</dt><dd>%s %s (in the currency's smallest unit)</dd>
                <dt>For</dt><dd>%s</dd>
                <dt>Payment</dt><dd><code>%s</code></dd>
              </dl>
              <form method="post" action="%s/approve"><button>Approve</button></form>
              <form method="post" action="%s/decline"><button class="second">Decline</button></form>
            """.formatted(
                        terms.amount(),
                        terms.currency().toUpperCase(Locale.ROOT),
                        HtmlUtils.htmlEscape(Objects.requireNonNullElse(terms.description(), "–")),
                        payment.id(),
                        path,
                        path);
        return FRAME.formatted("Confirm your payment", "Confirm your payment", content);
    }

    static String notice(String heading, String text) {
        return FRAME.formatted(heading, heading, "  <p>" + HtmlUtils.htmlEscape(text) + "</p>");
    }
}
