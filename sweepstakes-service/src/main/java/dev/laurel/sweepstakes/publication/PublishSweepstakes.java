package dev.laurel.sweepstakes.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.draw.BeaconChain;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.sweepstakes.lifecycle.ProtocolSettings;
import dev.laurel.sweepstakes.lifecycle.Publication;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.sweepstakes.lifecycle.Transition;
import dev.laurel.sweepstakes.lifecycle.Transition.Outdated;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fixes the terms of a draft: rules, times, places, cap, and the beacon's round, before anybody can know its randomness. */
@Component
public class PublishSweepstakes {

    private final SweepstakesRegister register;
    private final BeaconChain chain;
    private final ProtocolSettings protocol;
    private final Clock clock;

    PublishSweepstakes(SweepstakesRegister register, BeaconChain chain, ProtocolSettings protocol, Clock clock) {
        this.register = register;
        this.chain = chain;
        this.protocol = protocol;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Published(Sweepstakes sweepstakes) implements Outcome {}

    /** The plan cannot be published as it is. */
    public record Invalid(List<FieldError> errors) implements Outcome {}

    /** It moved otherwise meanwhile, or is published already. */
    public record NotMoved(Transition transition) implements Outcome {}

    /**
     * Publishes.
     *
     * @param version that the caller knows; none when any will do
     */
    public Outcome publish(String id, @Nullable Long version, String who) {
        var now = clock.instant();
        var draft = register.find(id).orElseThrow();
        var errors = PlanCheck.errors(draft.plan(), protocol, now);
        if (!errors.isEmpty()) {
            return new Invalid(errors);
        }
        var checked = draft.version();
        var published = register.change(id, current -> {
            if (current.version() != checked || (version != null && current.version() != version)) {
                return new Outdated(current);
            }
            var rulesHash = sha256(current.plan().rules());
            return current.publish(Publication.of(id, current.plan(), rulesHash, chain, now), who);
        });
        return published instanceof Transition.Moved(var sweepstakes, var told)
                ? new Published(sweepstakes)
                : new NotMoved(published);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
