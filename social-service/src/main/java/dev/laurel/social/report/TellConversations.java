package dev.laurel.social.report;

import dev.laurel.social.conversation.Channel;
import dev.laurel.social.conversation.Line;
import dev.laurel.social.conversation.Talk;
import dev.laurel.social.conversation.Talks;
import dev.laurel.social.report.TimelineEvent.Target;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells of a customer's conversations: that there is one, who has the word, and when staff answered. What was said is
 * told there alone, since a channel may have spoken for another customer before.
 */
@Component
class TellConversations {

    private final Talks talks;

    TellConversations(Talks talks) {
        this.talks = talks;
    }

    /** In no order. */
    Stream<TimelineEvent> of(String customer) {
        return talks.ofCustomer(customer).stream()
                .flatMap(id -> talks.find(id).stream())
                .flatMap(talk -> Stream.concat(Stream.of(latest(talk)), answers(talk)));
    }

    private static TimelineEvent latest(Talk talk) {
        return new TimelineEvent(
                talk.id() + ":latest",
                talk.lastAt(),
                "conversation.latest",
                "The last word so far in a conversation %s; %s.".formatted(where(talk), standing(talk)),
                talk.word().takenBy(),
                new Target("conversation", talk.id()));
    }

    private static String standing(Talk talk) {
        return switch (talk.word().state()) {
            case DIALOGUE -> "the assistant answers";
            case WAITING -> "it waits for a person";
            case TAKEN -> "staff have it";
        };
    }

    private static Stream<TimelineEvent> answers(Talk talk) {
        return talk.lines().stream()
                .filter(line -> line.from() == Line.From.STAFF)
                .map(line -> new TimelineEvent(
                        talk.id() + ":" + line.id(),
                        line.at(),
                        "conversation.answered",
                        "Staff answered in a conversation " + where(talk) + ".",
                        line.by(),
                        new Target("conversation", talk.id())));
    }

    private static String where(Talk talk) {
        return talk.channel() == Channel.MESSENGER ? "on Messenger" : "in the portal";
    }
}
