package dev.laurel.payment.checkout;

import dev.laurel.payment.amount.RequestedAmount;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.routing.ChooseProcessor;
import dev.laurel.payment.routing.Route;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a request field by field and makes an order of it. */
@Component
final class OrderCheck {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_:.-]{1,255}");
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int LONGEST_URL = 2_000;

    private final ChooseProcessor chooseProcessor;
    private final CheckoutProperties properties;

    OrderCheck(ChooseProcessor chooseProcessor, CheckoutProperties properties) {
        this.chooseProcessor = chooseProcessor;
        this.properties = properties;
    }

    /** What the check came to. */
    sealed interface Checked {

        record Valid(Order order) implements Checked {}

        record Invalid(List<FieldError> errors) implements Checked {}
    }

    Checked check(String customerId, String key, ProcessRequest request) {
        List<FieldError> errors = new ArrayList<>();
        if (!KEY.matcher(key).matches()) {
            errors.add(new FieldError("Idempotency-Key", "must be 1 to 255 visible ASCII characters"));
        }
        var amount = amount(request.amount(), errors);
        var route = amount == null ? null : chooseProcessor.choose(request.processor(), amount.getCurrencyUnit());
        token(request, errors);
        description(request.description(), errors);
        returnUrl(request.returnUrl(), errors);
        switch (route) {
            case Route.Chosen(var processor, var reason) when amount != null -> fit(processor, amount, request, errors);
            case Route.Chosen chosen -> {} // there is none without an amount
            case Route.Unknown() ->
                errors.add(
                        new FieldError("processor", "must be one of those in GET /api/payment/processors, or \"any\""));
            case Route.None(var reason) -> {} // a repetition is answered all the same
            case null -> {}
        }
        return errors.isEmpty() && amount != null && route != null
                ? new Checked.Valid(new Order(
                        customerId,
                        key,
                        amount,
                        route,
                        request.processor(),
                        request.paymentToken(),
                        request.description(),
                        request.returnUrl()))
                : new Checked.Invalid(errors);
    }

    private static void fit(PaymentProcessor processor, Money amount, ProcessRequest request, List<FieldError> errors) {
        if (!processor.capabilities().currencies().contains(amount.getCurrencyUnit())) {
            errors.add(new FieldError("amount.currency", "is not offered by this processor"));
        }
        if (processor.capabilities().needsToken() && request.paymentToken() == null) {
            errors.add(new FieldError("paymentToken", "is required by this processor"));
        }
    }

    private @Nullable Money amount(@Nullable RequestedAmount amount, List<FieldError> errors) {
        if (amount == null) {
            errors.add(new FieldError("amount", "is required"));
            return null;
        }
        var currency = amount.currency(errors);
        if (currency == null) {
            return null;
        }
        var money = amount.money(currency, errors);
        if (money != null && properties.isTooMuch(money)) {
            errors.add(new FieldError("amount.value", "is above the maximum"));
        }
        return money;
    }

    private static void token(ProcessRequest request, List<FieldError> errors) {
        var token = request.paymentToken();
        if (token != null && ChooseProcessor.ANY.equals(request.processor())) {
            errors.add(new FieldError("processor", "must be named with a paymentToken, which is one provider's"));
        }
        if (token != null && !TOKEN.matcher(token).matches()) {
            errors.add(new FieldError("paymentToken", "is not a token of a payment provider"));
        }
    }

    private static void description(@Nullable String description, List<FieldError> errors) {
        if (description != null
                && (description.length() > LONGEST_DESCRIPTION
                        || description.chars().anyMatch(Character::isISOControl))) {
            errors.add(new FieldError(
                    "description", "must be at most " + LONGEST_DESCRIPTION + " characters, none of them control"));
        }
    }

    private void returnUrl(@Nullable String returnUrl, List<FieldError> errors) {
        if (returnUrl == null) {
            return;
        }
        try {
            if (returnUrl.length() <= LONGEST_URL && properties.isReturnAllowed(new URI(returnUrl))) {
                return;
            }
        } catch (URISyntaxException malformed) {
            // told below, like any other address that is not on the list
        }
        errors.add(new FieldError("returnUrl", "is not at an origin that customers may be sent back to"));
    }
}
