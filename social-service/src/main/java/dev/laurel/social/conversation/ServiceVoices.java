package dev.laurel.social.conversation;

import dev.laurel.answers.AnswersOf;
import dev.laurel.answers.ChannelIdentity;
import dev.laurel.answers.LinkedChannel;
import dev.laurel.answers.SpeakerAnswers;
import dev.laurel.dialogue.Language;

/** Asks the services: in the chat for whoever is signed in, on Messenger for whomever the speaker is linked with. */
final class ServiceVoices implements Voices {

    private final AnswersOf answersOf;

    ServiceVoices(AnswersOf answersOf) {
        this.answersOf = answersOf;
    }

    @Override
    public Voice of(Speaker speaker, Language language) {
        SpeakerAnswers answers = switch (speaker.channel()) {
            case MESSENGER -> answersOf.identity(new ChannelIdentity(LinkedChannel.MESSENGER, speaker.id()), language);
            case CHAT -> answersOf.customer(speaker.id(), language);
        };
        return new Voice(answers, answers::knownCustomer);
    }
}
