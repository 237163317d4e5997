package dev.laurel.social.link;

import dev.laurel.answers.ChannelIdentity;
import dev.laurel.answers.LinkedChannel;
import dev.laurel.answers.Links;
import dev.laurel.answers.OneTimeLink;
import dev.laurel.dialogue.answer.AnswersUnavailableException;
import dev.laurel.social.conversation.Channel;
import dev.laurel.social.conversation.Speaker;
import java.util.Optional;

/**
 * Who speaks. auth-service owns the links and is asked each time, since whoever parted a channel must not be spoken for
 * by it; methods throw {@link AnswersUnavailableException} when it does not answer.
 */
public final class SpeakerLinks {

    private final Links links;

    SpeakerLinks(Links links) {
        this.links = links;
    }

    /** For which customer a speaker speaks. */
    public Optional<String> customerOf(Speaker speaker) {
        return speaker.channel() == Channel.CHAT
                ? Optional.of(speaker.id())
                : links.customerOf(onMessenger(speaker.id()));
    }

    /** How this customer is known on Messenger. */
    public Optional<String> psidOf(String customerId) {
        return links.identityOf(LinkedChannel.MESSENGER, customerId).map(ChannelIdentity::id);
    }

    /** A page of the portal on which whoever is signed in there joins this Messenger identity with his account, once. */
    public OneTimeLink oneTimeLink(String psid) {
        return links.oneTimeLink(onMessenger(psid));
    }

    /** Parts a Messenger identity from its account, if it has one. */
    public void unlink(String psid) {
        links.unlink(onMessenger(psid));
    }

    private static ChannelIdentity onMessenger(String psid) {
        return new ChannelIdentity(LinkedChannel.MESSENGER, psid);
    }
}
