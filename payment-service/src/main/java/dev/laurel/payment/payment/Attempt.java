package dev.laurel.payment.payment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try at taking the money through one processor, stored before the provider is asked.
 *
 * @param id the payment's id, a dash and the attempt's number: at most 45 characters, because it is also the
 *     idempotency key that the provider gets, so that asking again never charges again
 * @param processor the rail
 * @param choice why this processor was taken
 * @param token what stands for the customer's means of payment; dropped once the provider has it
 * @param trace the trace in which it was started, so that whatever comes of it later belongs to it
 * @param startedAt when the provider was first asked
 * @param actBy until when the customer may do what is asked of them
 * @param progress how far it has come
 */
public record Attempt(
        String id,
        String processor,
        String choice,
        @Nullable String token,
        @Nullable String trace,
        Instant startedAt,
        Instant actBy,
        Progress progress) {

    static Attempt first(PaymentId payment, Payment.Purchase how, Instant now) {
        return new Attempt(
                id(payment, 1),
                how.processor(),
                how.choice(),
                how.token(),
                how.trace(),
                now,
                now.plus(how.window()),
                Progress.NONE);
    }

    /**
     * The attempt after a payment's latest, on the same rail and with what the customer was asked to do there.
     *
     * @param choice why there is another
     * @param window how long the customer has now
     */
    public static Attempt again(Payment payment, String choice, Instant now, Duration window) {
        var before = payment.attempt();
        var asked = before.progress();
        return new Attempt(
                id(payment.id(), payment.standing().attempts().size() + 1),
                before.processor(),
                choice,
                null,
                before.trace(),
                now,
                now.plus(window),
                new Progress(AttemptState.REQUIRES_ACTION, asked.reference(), 0, 0, 0, null, asked.nextAction(), null));
    }

    private static String id(PaymentId payment, int number) {
        return payment.value() + "-" + number;
    }

    Attempt with(Progress further) {
        var stillNeeded = further.reference() == null && further.state().compareTo(AttemptState.UNKNOWN) <= 0;
        return new Attempt(id, processor, choice, stillNeeded ? token : null, trace, startedAt, actBy, further);
    }
}
