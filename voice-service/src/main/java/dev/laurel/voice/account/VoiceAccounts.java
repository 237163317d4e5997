package dev.laurel.voice.account;

import dev.laurel.answers.AnswersOf;
import dev.laurel.answers.ChannelIdentity;
import dev.laurel.answers.LinkedChannel;
import dev.laurel.answers.Links;
import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.answer.Answers;
import dev.laurel.voice.talk.Accounts;
import dev.laurel.voice.talk.Speaker;

/** The account that was linked in the app; else a recognised person's own; else the household's. */
final class VoiceAccounts implements Accounts {

    private final LinkedInTheApp app;
    private final AnswersOf answers;
    private final Links links;

    VoiceAccounts(LinkedInTheApp app, AnswersOf answers, Links links) {
        this.app = app;
        this.answers = answers;
        this.links = links;
    }

    @Override
    public Answers answersFor(Speaker speaker, Language language) {
        return app.customerOf(speaker)
                .<Answers>map(customer -> answers.customer(customer, language))
                .orElseGet(() -> byCode(speaker, language));
    }

    private Answers byCode(Speaker speaker, Language language) {
        Answers household = answers.identity(alexa(speaker.userId()), language);
        return speaker.person()
                .<Answers>map(person -> new PersonsAnswers(answers.identity(alexa(person), language), household))
                .orElse(household);
    }

    @Override
    public boolean isLinkedInTheApp(Speaker speaker) {
        return app.customerOf(speaker).isPresent();
    }

    @Override
    public void forget(String linkId) {
        links.unlink(alexa(linkId));
    }

    private static ChannelIdentity alexa(String id) {
        return new ChannelIdentity(LinkedChannel.ALEXA, id);
    }
}
