package dev.laurel.sweepstakes.neighbours;

import dev.laurel.sweepstakes.entry.Points;
import dev.laurel.sweepstakes.neighbours.SpendExchange.Reference;
import dev.laurel.sweepstakes.neighbours.SpendExchange.Return;
import dev.laurel.sweepstakes.neighbours.SpendExchange.Spend;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;

/** Points as loyalty-service keeps them. */
final class LoyaltyPoints implements Points {

    private static final Logger log = LoggerFactory.getLogger(LoyaltyPoints.class);
    private static final int LONGEST_REASON = 200;

    private final ObjectProvider<SpendExchange> loyalty;
    private final CircuitBreaker circuit;

    LoyaltyPoints(ObjectProvider<SpendExchange> loyalty, CircuitBreaker circuit) {
        this.loyalty = loyalty;
        this.circuit = circuit;
    }

    @Override
    public Answer spend(String customer, String key, long points, String sweepstakesId, String reason) {
        var spend = new Spend(points, cut(reason), new Reference("sweepstakes", sweepstakesId));
        return ask(() -> loyalty.getObject().spend(customer, key, spend), new Answer.Insufficient());
    }

    @Override
    public Answer giveBack(String customer, String key, String reason) {
        return ask(
                () -> loyalty.getObject().giveBack(customer, key, new Return(cut(reason))), new Answer.Unavailable());
    }

    /** What a refusal means differs; that there is nothing to give back means that it is done. */
    private Answer ask(Supplier<ResponseEntity<Void>> call, Answer refused) {
        try {
            return circuit.executeSupplier(() -> answer(call, refused));
        } catch (RuntimeException silent) {
            log.warn("loyalty-service does not answer: {}", silent.toString());
            return new Answer.Unavailable();
        }
    }

    private static Answer answer(Supplier<ResponseEntity<Void>> call, Answer refused) {
        try {
            return call.get().getStatusCode().is2xxSuccessful() ? new Answer.Done() : new Answer.Unavailable();
        } catch (HttpClientErrorException.Conflict conflict) {
            return refused;
        } catch (HttpClientErrorException.NotFound nothing) {
            return new Answer.Done();
        }
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
