package dev.laurel.payment.checkout;

import dev.laurel.payment.amount.RequestedAmount;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.Processors;
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

    private final Processors processors;
    private final CheckoutProperties properties;

    OrderCheck(Processors processors, CheckoutProperties properties) {
        this.processors = processors;
        this.properties = properties;
    }

    /** What the check came to. */
    sealed interface Checked {

        record Valid(Order order) implements Checked {}

        record Invalid(List<FieldError> errors) implements Checked {}

        /** A good request, for a processor that cannot take it now. */
        record Unavailable(String processor) implements Checked {}
    }

    Checked check(String customerId, String key, ProcessRequest request) {
        List<FieldError> errors = new ArrayList<>();
        if (!KEY.matcher(key).matches()) {
            errors.add(new FieldError("Idempotency-Key", "must be 1 to 255 visible ASCII characters"));
        }
        var processor = processor(request.processor(), errors);
        var amount = amount(request.amount(), processor, errors);
        token(request.paymentToken(), errors);
        description(request.description(), errors);
        returnUrl(request.returnUrl(), errors);
        if (!errors.isEmpty() || amount == null || processor == null) {
            return new Checked.Invalid(errors);
        }
        var id = processor.capabilities().id();
        if (!processor.isAvailable()) {
            return new Checked.Unavailable(id);
        }
        return new Checked.Valid(new Order(
                customerId, key, amount, id, request.paymentToken(), request.description(), request.returnUrl()));
    }

    private @Nullable PaymentProcessor processor(@Nullable String id, List<FieldError> errors) {
        var found = id == null ? null : processors.named(id).orElse(null);
        if (found == null) {
            errors.add(new FieldError(
                    "processor", id == null ? "is required" : "is none of those in GET /api/payment/processors"));
        }
        return found;
    }

    private @Nullable Money amount(
            @Nullable RequestedAmount amount, @Nullable PaymentProcessor processor, List<FieldError> errors) {
        if (amount == null) {
            errors.add(new FieldError("amount", "is required"));
            return null;
        }
        var currency = amount.currency(errors);
        if (currency == null) {
            return null;
        }
        if (processor != null && !processor.capabilities().currencies().contains(currency)) {
            errors.add(new FieldError("amount.currency", "is not offered by this processor"));
        }
        var money = amount.money(currency, errors);
        if (money != null && properties.isTooMuch(money)) {
            errors.add(new FieldError("amount.value", "is above the maximum"));
        }
        return money;
    }

    private static void token(@Nullable String token, List<FieldError> errors) {
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
