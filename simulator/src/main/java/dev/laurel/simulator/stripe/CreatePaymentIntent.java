package dev.laurel.simulator.stripe;

import dev.laurel.simulator.stripe.ledger.Answer;
import dev.laurel.simulator.stripe.ledger.Attempts;
import dev.laurel.simulator.stripe.ledger.CaptureMethod;
import dev.laurel.simulator.stripe.ledger.Change;
import dev.laurel.simulator.stripe.ledger.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code POST /v1/payment_intents}. */
@Component
class CreatePaymentIntent {

    private static final Set<String> CAPTURE_METHODS =
            Arrays.stream(CaptureMethod.values()).map(CaptureMethod::wireName).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> METHODS = Set.of("card", "us_bank_account");

    private final Attempts attempts;

    CreatePaymentIntent(Attempts attempts) {
        this.attempts = attempts;
    }

    Answer perform(Form form, Change change, String simulatorUrl) {
        var terms = terms(form, change);
        var confirming = form.flag("confirm", false);
        var confirmation = new ConfirmationForm(form, simulatorUrl);
        var method = confirmation.method();
        var will = confirmation.will();
        var expanded = form.expands("latest_charge");
        if (!confirming && will.returnUrl() != null) {
            form.refuse(
                    null,
                    "The parameter return_url cannot be passed when creating a PaymentIntent unless confirm"
                            + " is set to true.",
                    "return_url");
        }
        if (confirming) {
            confirmation.requireReturnUrl(terms, will);
        }
        var refusal = form.refusal();
        if (refusal != null) {
            return new Answer.Refused(refusal);
        }
        var payment = attempts.create(change, terms, method);
        var answer = confirming
                ? attempts.confirm(change, payment, method, will)
                : new Answer.Found(payment, payment.id(), false);
        return Expansion.of(answer, expanded);
    }

    private static Terms terms(Form form, Change change) {
        var currency = currency(form);
        var amount = amount(form, currency);
        var captureMethod =
                Objects.requireNonNullElse(form.oneOf("capture_method", CAPTURE_METHODS), "automatic_async");
        var automatic = form.flag("automatic_payment_methods[enabled]", true);
        var redirects = form.oneOf("automatic_payment_methods[allow_redirects]", Set.of("always", "never"));
        var methods = form.list("payment_method_types");
        if (!METHODS.containsAll(methods)) {
            form.refuse(null, "This account takes card and us_bank_account only.", "payment_method_types");
        }
        return new Terms(
                change.now(),
                amount,
                currency,
                CaptureMethod.valueOf(captureMethod.toUpperCase(Locale.ROOT)),
                methods.isEmpty() && !automatic ? List.of("card") : methods,
                methods.isEmpty() && automatic && !Objects.equals(redirects, "never"),
                form.text("description"),
                form.text("receipt_email"),
                form.text("statement_descriptor_suffix"),
                form.metadata());
    }

    private static String currency(Form form) {
        var currency = form.text("currency", "").toLowerCase(Locale.ROOT);
        if (currency.isEmpty()) {
            form.refuse("parameter_missing", "Missing required param: currency.", "currency");
        } else if (!Currencies.known(currency)) {
            form.refuse(null, "Invalid currency: " + currency + ". Stripe does not support it.", "currency");
        }
        return currency;
    }

    private static long amount(Form form, String currency) {
        var amount = form.number("amount", 1);
        if (amount == null) {
            form.refuse("parameter_missing", "Missing required param: amount.", "amount");
            return 0;
        }
        if (amount > Currencies.MOST) {
            form.refuse("amount_too_large", "Amount must be no more than " + Currencies.MOST + ".", "amount");
        }
        if (amount < Currencies.least(currency)) {
            var least = "Amount must be at least " + Currencies.least(currency) + " " + currency + ".";
            form.refuse("amount_too_small", least, "amount");
        }
        return amount;
    }
}
