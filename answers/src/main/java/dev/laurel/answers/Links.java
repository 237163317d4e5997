package dev.laurel.answers;

import dev.laurel.dialogue.answer.AnswersUnavailableException;
import dev.laurel.dialogue.answer.Linking;
import java.util.Optional;

/**
 * Who speaks on which channel, as auth-service keeps it. Nothing is remembered here: whoever is unlinked has no voice
 * from then on. Methods throw {@link AnswersUnavailableException} when auth-service does not answer.
 */
public final class Links {

    private final Calls<LinkExchange> auth;
    private final AnswersSettings settings;

    Links(Calls<LinkExchange> auth, AnswersSettings settings) {
        this.auth = auth;
        this.settings = settings;
    }

    /** For whom this identity speaks. */
    public Optional<String> customerOf(ChannelIdentity identity) {
        return auth.ask(
                calls -> Optional.of(calls.ofIdentity(identity.channel().word(), identity.id())
                        .customerId()),
                refused -> Optional.empty());
    }

    /** How this customer is known on the channel. */
    public Optional<ChannelIdentity> identityOf(LinkedChannel channel, String customerId) {
        return auth.ask(
                calls -> Optional.of(new ChannelIdentity(
                        channel, calls.ofCustomer(channel.word(), customerId).externalId())),
                refused -> Optional.empty());
    }

    /** Joins the identity with the account that shows this code. */
    public Linking link(ChannelIdentity identity, String code) {
        return auth.ask(
                calls -> {
                    var claimed = calls.claim(identity.channel().word(), new LinkExchange.Claim(identity.id(), code));
                    var name = claimed.displayName();
                    return new Linking.Linked(name == null ? "" : name);
                },
                refused -> refused.slug().equals("too-many-link-tries")
                        ? new Linking.TooManyTries()
                        : new Linking.WrongCode());
    }

    /** A page for joining this identity with whatever account is signed in there. */
    public OneTimeLink oneTimeLink(ChannelIdentity identity) {
        var token =
                auth.ask(calls -> calls.token(identity.channel().word(), new LinkExchange.TokenRequest(identity.id())));
        return new OneTimeLink(settings.linkPage(token.token()), token.expiresAt());
    }

    /** Parts the identity from its account, if it has one. */
    public void unlink(ChannelIdentity identity) {
        auth.ask(calls -> calls.unlink(identity.channel().word(), identity.id()));
    }

    /** Starts the erasure of the account and of all personal data. */
    public void erase(String customerId) {
        auth.ask(calls -> calls.erase(customerId));
    }
}
