package dev.laurel.social.messenger;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.answer.AnswersUnavailableException;
import dev.laurel.dialogue.reply.Reply;
import dev.laurel.social.conversation.Channel;
import dev.laurel.social.conversation.Speaker;
import dev.laurel.social.graph.GraphSettings;
import dev.laurel.social.link.SpeakerLinks;
import dev.laurel.social.messenger.Sending.OutsideWindow;
import dev.laurel.social.profile.SpokenLanguages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** What goes on with a person beside what is said: when they were heard, in which language, who they speak with. */
@Component
public class Correspondence implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Correspondence.class);

    /** For so long somebody looks whether an answer is coming. */
    private static final Duration WATCHES = Duration.ofSeconds(10);

    private final Contacts contacts;
    private final SendApi api;
    private final MessengerOutbox outbox;
    private final GraphSettings page;
    private final SpeakerLinks links;
    private final SpokenLanguages languages;
    private final Clock clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("typing-", 0).factory());

    Correspondence(
            Contacts contacts,
            SendApi api,
            MessengerOutbox outbox,
            GraphSettings page,
            SpeakerLinks links,
            SpokenLanguages languages,
            Clock clock) {
        this.contacts = contacts;
        this.api = api;
        this.outbox = outbox;
        this.page = page;
        this.links = links;
        this.languages = languages;
        this.clock = clock;
    }

    /** They said something, and see that an answer is coming. The language they use. */
    public Language heard(String psid, Instant at) {
        var contact = contacts.heard(psid, at);
        if (page.isConnected() && at.plus(WATCHES).isAfter(clock.instant())) {
            threads.execute(() -> api.typing(psid));
        }
        var known = contact.language();
        if (known != null) {
            return known;
        }
        var language = languageOfProfile(psid).orElseGet(() -> page.isConnected() ? api.languageOf(psid) : Language.EN);
        contacts.speaks(psid, language);
        return language;
    }

    /** Who is linked is spoken to as he wants it everywhere; who is not, as he uses Facebook. */
    private Optional<Language> languageOfProfile(String psid) {
        try {
            return links.customerOf(new Speaker(Channel.MESSENGER, psid)).flatMap(languages::of);
        } catch (AnswersUnavailableException silent) {
            return Optional.empty();
        }
    }

    /**
     * Answers a message, once; at the start with the word that no person does.
     *
     * @param heard the message's id
     */
    public void answer(String psid, Reply reply, Language language, String heard) {
        var now = clock.instant();
        var isToBeIntroduced = contacts.find(psid)
                .filter(contact -> contact.isToBeIntroduced(now))
                .isPresent();
        var said = isToBeIntroduced ? Introduction.before(reply, language) : reply;
        if (outbox.send(psid, said, "reply:" + heard, Purpose.RESPONSE) instanceof OutsideWindow) {
            log.warn("Message {} came too late to be answered", heard);
        } else if (isToBeIntroduced) {
            contacts.introduced(psid, now);
        }
    }

    /** As if they had never written. */
    public void forget(String psid) {
        contacts.forget(psid);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
