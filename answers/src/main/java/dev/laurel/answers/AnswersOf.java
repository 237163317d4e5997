package dev.laurel.answers;

import dev.laurel.dialogue.Language;
import java.util.Map;
import java.util.Objects;

/** Gives the dialogue what the services answer to whoever is speaking; one for each turn. */
public final class AnswersOf {

    private final Services services;
    private final Map<Language, Wording> wording = Wording.all();

    AnswersOf(Services services) {
        this.services = services;
    }

    /** Somebody on a channel, who speaks for whatever account the identity is linked with; one may link it by a code. */
    public SpeakerAnswers identity(ChannelIdentity identity, Language language) {
        return answers(new Speaker.OnChannel(identity), language);
    }

    /** A customer who is signed in: by the portal, or by a token that the channel sends. */
    public SpeakerAnswers customer(String customerId, Language language) {
        return answers(new Speaker.SignedIn(customerId), language);
    }

    private SpeakerAnswers answers(Speaker speaker, Language language) {
        return new SpeakerAnswers(speaker, services, Objects.requireNonNull(wording.get(language)));
    }
}
