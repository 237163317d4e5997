package dev.laurel.answers;

import dev.laurel.dialogue.answer.Answers;
import dev.laurel.dialogue.answer.AnswersUnavailableException;
import dev.laurel.dialogue.answer.DrawProof;
import dev.laurel.dialogue.answer.Earning;
import dev.laurel.dialogue.answer.Linking;
import dev.laurel.dialogue.answer.Member;
import dev.laurel.dialogue.answer.Reward;
import dev.laurel.dialogue.answer.Sweepstakes;
import dev.laurel.dialogue.answer.Winner;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the services answer to one speaker for the length of one turn: who it is and what is on offer is asked once.
 * Used by one thread.
 */
public final class SpeakerAnswers implements Answers {

    private final Speaker speaker;
    private final Services services;
    private final Wording wording;
    private boolean customerAsked;
    private Optional<String> customer = Optional.empty();
    private @Nullable List<Reward> rewards;
    private @Nullable List<Sweepstakes> sweepstakes;

    SpeakerAnswers(Speaker speaker, Services services, Wording wording) {
        this.speaker = speaker;
        this.services = services;
        this.wording = wording;
    }

    /** For whom the speaker was found to speak; nothing when that was not asked yet, or when it is nobody. */
    public Optional<String> knownCustomer() {
        return customer;
    }

    @Override
    public Optional<Member> member() {
        return customer()
                .map(id -> new SpeakingMember(
                        id,
                        new LoyaltyMember(services.loyalty(), id, wording),
                        draws(),
                        services.links(),
                        this::unlink));
    }

    @Override
    public boolean isPartable() {
        return speaker instanceof Speaker.OnChannel;
    }

    @Override
    public Linking link(String code) {
        if (!(speaker instanceof Speaker.OnChannel(var identity))) {
            throw new IllegalStateException("Whoever is signed in is linked already");
        }
        Linking linking = services.links().link(identity, code);
        forget();
        return linking;
    }

    @Override
    public URI linkPage() {
        return services.settings().linkPage();
    }

    /** One less is no reason to answer nothing: the code is asked for all the same. */
    @Override
    public Optional<URI> joinPage() {
        if (!(speaker instanceof Speaker.OnChannel(var identity))
                || !identity.channel().showsAddresses()) {
            return Optional.empty();
        }
        try {
            return Optional.of(services.links().oneTimeLink(identity).page());
        } catch (AnswersUnavailableException silent) {
            return Optional.empty();
        }
    }

    @Override
    public List<Reward> rewards() {
        if (rewards == null) {
            rewards = customer()
                    .map(id -> new LoyaltyMember(services.loyalty(), id, wording).rewards())
                    .orElseGet(() -> services.loyalty().ask(LoyaltyExchange::rewards).stream()
                            .map(offer -> new Reward(offer.id(), offer.name(), offer.points(), offer.available()))
                            .toList());
        }
        return rewards;
    }

    @Override
    public List<Sweepstakes> sweepstakes() {
        if (sweepstakes == null) {
            sweepstakes = draws().all();
        }
        return sweepstakes;
    }

    @Override
    public List<Winner> winners(String sweepstakesId) {
        return draws().winners(sweepstakesId);
    }

    @Override
    public Optional<DrawProof> proof(String sweepstakesId) {
        return draws().proof(sweepstakesId);
    }

    @Override
    public Earning earning() {
        return new EarnLines(services.loyalty(), wording, services.clock()).now();
    }

    private Draws draws() {
        return new Draws(services.sweepstakes(), services.settings(), wording);
    }

    private Optional<String> customer() {
        if (!customerAsked) {
            customer = switch (speaker) {
                case Speaker.SignedIn(var id) -> Optional.of(id);
                case Speaker.OnChannel(var identity) -> services.links().customerOf(identity);
            };
            customerAsked = true;
        }
        return customer;
    }

    private void unlink() {
        if (speaker instanceof Speaker.OnChannel(var identity)) {
            services.links().unlink(identity);
            forget();
        }
    }

    private void forget() {
        customerAsked = false;
        customer = Optional.empty();
        rewards = null;
    }
}
