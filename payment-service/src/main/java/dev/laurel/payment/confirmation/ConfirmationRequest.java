package dev.laurel.payment.confirmation;

import dev.laurel.payment.amount.RequestedAmount;
import dev.laurel.payment.confirmation.ConfirmReceipt.Seen;
import dev.laurel.payment.payment.Payment;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What staff read on the bank's statement. */
record ConfirmationRequest(
        @Nullable String bankReference,

        @Nullable @JsonDeserialize(using = AmountOrText.class)
        RequestedAmount receivedAmount,

        @Nullable String receivedOn) {

    private static final Pattern REFERENCE = Pattern.compile("[\\x21-\\x7e]{1,64}");

    /** What it says, if it says it right; else errors are added. */
    @Nullable Seen seen(Payment payment, LocalDate today, List<FieldError> errors) {
        var reference = reference(bankReference, errors);
        var amount = amount(payment, errors);
        var on = receivedOn(today, errors);
        return reference == null || amount == null || on == null || !errors.isEmpty()
                ? null
                : new Seen(reference, amount, on);
    }

    /** The bank's name for a transfer, in the form in which it is kept; else an error is added. */
    static @Nullable String reference(@Nullable String text, List<FieldError> errors) {
        var normal = text == null ? "" : BankReferences.normal(text);
        if (!REFERENCE.matcher(normal).matches()) {
            errors.add(new FieldError("bankReference", "is required: 1 to 64 visible ASCII characters"));
            return null;
        }
        return normal;
    }

    private @Nullable Money amount(Payment payment, List<FieldError> errors) {
        if (receivedAmount == null) {
            errors.add(new FieldError("receivedAmount", "is required"));
            return null;
        }
        List<FieldError> wrong = new ArrayList<>();
        var currency = receivedAmount.currency() == null ? payment.currency() : receivedAmount.currency(wrong);
        if (currency != null && !currency.equals(payment.currency())) {
            wrong.add(new FieldError("amount.currency", "the payment is in " + payment.currency()));
        }
        var money = currency == null ? null : receivedAmount.money(currency, wrong);
        wrong.forEach(
                error -> errors.add(new FieldError("receivedA" + error.field().substring(1), error.message())));
        return money;
    }

    /** The banks' day may have begun where it has not here. */
    private @Nullable LocalDate receivedOn(LocalDate today, List<FieldError> errors) {
        try {
            var on = receivedOn == null ? null : LocalDate.parse(receivedOn);
            if (on != null && !on.isAfter(today.plusDays(1))) {
                return on;
            }
        } catch (DateTimeParseException malformed) {
            // told below, like a day that has not come
        }
        errors.add(new FieldError("receivedOn", "must be a day that has come, for example \"2026-11-23\""));
        return null;
    }
}
